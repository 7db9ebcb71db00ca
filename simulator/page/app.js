import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Announcer } from './announcer.js';
import { REQUESTS_SHOWN } from './books.js';
import { Conversation } from './conversation.js';
import { EmptyState } from './emptyState.js';
import { isFiltered } from './filter.js';
import { Filters } from './filters.js';
import { Header } from './header.js';
import { html } from './html.js';
import { useKeptFocus } from './keepFocus.js';
import { Requests } from './requests.js';
import { RingingBar } from './ringingBar.js';
import { store, useStore } from './store.js';
import { ThreadList } from './threadList.js';
import { threadsOf } from './threads.js';

function App() {
	const state = useStore();
	const [tab, setTab] = useState('phones');
	const [chosen, setChosen] = useState('');
	const [problem, setProblem] = useState('');
	useKeptFocus();

	useEffect(() => {
		const failed = (event) => setProblem(event.reason?.message ?? 'Something failed.');
		addEventListener('unhandledrejection', failed);
		return () => removeEventListener('unhandledrejection', failed);
	}, []);

	if (!state.loaded) {
		return html`<p class="bar" role="status">${state.error || 'Connecting to the simulator …'}</p>`;
	}

	const show = (phone) => {
		setTab('phones');
		setChosen(phone);
	};
	return html`
		<${Header} state=${state} />
		<${RingingBar} calls=${state.calls} seen=${tab === 'phones' ? chosen : ''} open=${show} />
		<${Announcer} messages=${state.messages} calls=${state.calls} />
		${
			problem &&
			html`<p class="bar" role="alert" data-variant="danger">
				${problem} <button class="plain" onClick=${() => setProblem('')}>Dismiss</button>
			</p>`
		}
		<nav class="bar tabs" aria-label="Views">
			<button class="ghost" aria-current=${tab === 'phones'} onClick=${() => setTab('phones')}>
				Phones
			</button>
			<button class="ghost" aria-current=${tab === 'requests'} onClick=${() => setTab('requests')}>
				API requests
				<span class="badge" data-variant="secondary">${requestCount(state.requests.size)}</span>
			</button>
		</nav>
		${
			tab === 'requests'
				? html`<${Requests} requests=${state.requests} />`
				: html`<${Phones} state=${state} chosen=${chosen} choose=${setChosen} />`
		}
	`;
}

function Phones({ state, chosen, choose }) {
	const { accounts, filter, info, messages, messageTotal, settings } = state;
	const threads = threadsOf(state);
	if (threads.length === 0 && !isFiltered(filter)) {
		return html`<main class="phones" tabindex="-1"><${EmptyState} info=${info} /></main>`;
	}
	const open = threads.find(({ key }) => key === chosen);
	const back = () => {
		choose('');
		requestAnimationFrame(() => document.querySelector('.thread[tabindex="0"]')?.focus());
	};
	return html`
		<main class=${`phones ${open ? 'reading' : ''}`} tabindex="-1">
			<div class="side">
				<${Filters}
					filter=${filter}
					accounts=${accounts}
					threads=${threads.length}
					shown=${messages.size}
					total=${messageTotal}
				/>
				<${ThreadList} threads=${threads} chosen=${chosen} choose=${choose} />
			</div>
			<${Conversation}
				key=${open?.key}
				thread=${open}
				back=${back}
				byHand=${!settings.autoDeliver}
			/>
		</main>
	`;
}

const requestCount = (size) => (size < REQUESTS_SHOWN ? size : `${REQUESTS_SHOWN}+`);

store.listen();
render(html`<${App} />`, document.body);
