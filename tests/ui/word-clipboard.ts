/** What Word 2019 puts on the clipboard: a heading, marked words, two lists, a table, and a comment in the margin. */
export const WORD_HTML = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>
<!-- /* Style Definitions */
p.MsoNormal {margin:0cm; font-size:12.0pt; font-family:"Bookman Old Style",serif; mso-fareast-language:EN-US;}
-->
</style>
</head>
<body lang=IN style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->
<h1 style='margin-top:12.0pt'><span lang=IN style='font-size:14.0pt;mso-bidi-font-size:16.0pt'>Perkembangan
perkara<o:p></o:p></span></h1>
<p class=MsoNormal style='text-align:justify;line-height:150%'><b style='mso-bidi-font-weight:normal'><span
lang=IN style='font-family:"Arial",sans-serif'>Kejari Teluk Padma</span></b><span lang=IN> menyita uang
<i style='mso-bidi-font-style:normal'>cash</i> Rp412.000.000 dari <a
style='mso-comment-reference:RP_1;mso-comment-date:20261120T0915'>tersangka AB</a><span
class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1"
onmouseover="msoCommentShow('_anchor_1','_com_1')" href="#_msocom_1" name="_msoanchor_1">[RP1]</a><span style='mso-special-character:comment'>&nbsp;</span></span></span>.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=IN><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=IN>Dua saksi diperiksa<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=IN>Satu <b>rumah</b> digeledah<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
lang=IN><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span
lang=IN>Pelimpahan tahap dua<o:p></o:p></span></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=301 valign=top style='width:225.4pt;border:solid windowtext 1.0pt'>
  <p class=MsoNormal><span lang=IN>Barang bukti<o:p></o:p></span></p>
  </td>
  <td width=301 valign=top style='width:225.4pt'>
  <p class=MsoNormal><span lang=IN>Jumlah<o:p></o:p></span></p>
  </td>
 </tr>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'>
  <td><p class=MsoNormal><span lang=IN>Telepon genggam<o:p></o:p></span></p></td>
  <td><p class=MsoNormal><span lang=IN>3 buah<o:p></o:p></span></p></td>
 </tr>
</table>
<p class=MsoNormal><span lang=IN style='color:red;mso-themecolor:text1'>Hubungi <a
href="https://kejari-telukpadma.example/layanan" style='color:blue'>layanan kami</a>.<o:p></o:p></span></p>
<!--EndFragment-->
<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1
width="33%"><![endif]>
<div style='mso-element:comment'><div id="_com_1" class=msocomtxt language=JavaScript>
<p class=MsoCommentText><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomoff
href="#_msoanchor_1">[RP1]</a></span></span><span lang=IN>Inisial saja, jangan nama lengkap<o:p></o:p></span></p>
</div></div></div>
</body>
</html>`;
