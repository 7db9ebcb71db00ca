import htm from 'htm';
import { h } from 'preact';

/** Markup whose values are always text or attributes, never HTML. */
export const html = htm.bind(h);
