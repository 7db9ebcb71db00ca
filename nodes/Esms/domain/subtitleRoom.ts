/** About as many characters as the canvas shows below a node before it cuts the text off. */
export const SUBTITLE_ROOM = 26;
