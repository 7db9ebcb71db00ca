import htm from 'htm';
import { Component, h } from 'preact';

/** Markup whose values are always text or attributes, never HTML. */
export const html = htm.bind(h);

/** A view without hooks that is drawn again only when one of its properties is another one. */
export const memo = (view) =>
	class extends Component {
		shouldComponentUpdate(next) {
			return Object.keys(next).some((name) => next[name] !== this.props[name]);
		}
		render(props) {
			return view(props);
		}
	};
