/** Text with tags in it; `<95` and `a < b` are no tags. */
const TAG = /<\/?(?:p|br|div|span|b|i|u|strong|em|font|sup|sub|li|ul|ol|table|tbody|tr|td|th)\b[^<>]{0,500}>/i;

export const looksLikeHtml = (text: string): boolean => TAG.test(text);
