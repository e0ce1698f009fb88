import { createClient } from '#client/client.ts';
import { createDesktopTransport } from '#client/desktop-transport.ts';
import { createHttpTransport } from '#client/http-transport.ts';
import { mount } from 'svelte';
import { desktopBridge } from './app/desktop.ts';
import { takeToken } from './app/session.ts';
import './styles/index.css';
import App from './views/App.svelte';

const desktop = desktopBridge(window);
const transport =
  desktop === null
    ? createHttpTransport(location.origin, takeToken(location, sessionStorage, history))
    : createDesktopTransport(desktop);
const client = {
  ...createClient(transport),
  upload: transport.upload,
  openOffice: transport.openOffice,
};
const target = document.getElementById('window');
if (target === null) throw new Error('index.html has no element #window');
mount(App, { target, props: { client } });
