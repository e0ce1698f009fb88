import type { Attachment } from 'svelte/attachments';

/** Keeps a textarea exactly as high as its text. @param text read so that the height follows when it changes */
export function autosize(text: () => string): Attachment<HTMLTextAreaElement> {
  return (element) => {
    text();
    const fit = (): void => {
      element.style.height = 'auto';
      element.style.height = `${element.scrollHeight}px`;
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element.parentElement ?? element);
    return () => observer.disconnect();
  };
}
