import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Conversation } from './conversation.js';
import { EmptyState } from './emptyState.js';
import { Header } from './header.js';
import { html } from './html.js';
import { Requests } from './requests.js';
import { RingingBar } from './ringingBar.js';
import { REQUESTS_SHOWN, store, useStore } from './store.js';
import { ThreadList } from './threadList.js';
import { threadsOf } from './threads.js';

function App() {
	const state = useStore();
	const [tab, setTab] = useState('phones');
	const [chosen, setChosen] = useState('');
	const [problem, setProblem] = useState('');

	useEffect(() => {
		const failed = (event) => setProblem(event.reason?.message ?? 'Something failed.');
		addEventListener('unhandledrejection', failed);
		return () => removeEventListener('unhandledrejection', failed);
	}, []);

	if (!state.loaded) {
		return html`<p class="loading" role="status">
			${state.error || 'Connecting to the simulator …'}
		</p>`;
	}

	const threads = threadsOf(state);
	const filtered = Boolean(state.filter.text || state.filter.state);
	const nothing = threads.length === 0 && !filtered;
	const open = threads.find(({ key }) => key === chosen);
	return html`
		<${Header} state=${state} />
		<${RingingBar}
			calls=${state.calls}
			open=${(phone) => {
				setTab('phones');
				setChosen(phone);
			}}
		/>
		${
			problem &&
			html`<p class="problem" role="alert">
				${problem} <button class="plain" onClick=${() => setProblem('')}>Dismiss</button>
			</p>`
		}
		<nav class="tabs" aria-label="Views">
			<button aria-current=${tab === 'phones'} onClick=${() => setTab('phones')}>Phones</button>
			<button aria-current=${tab === 'requests'} onClick=${() => setTab('requests')}>
				API requests <span class="badge">${requestCount(state.requests.size)}</span>
			</button>
		</nav>
		${
			tab === 'requests'
				? html`<${Requests} requests=${state.requests} />`
				: html`<main class=${`phones ${open ? 'reading' : ''}`}>
						${
							nothing
								? html`<${EmptyState} info=${state.info} />`
								: html`
										<${ThreadList}
											threads=${threads}
											chosen=${chosen}
											choose=${setChosen}
											filter=${state.filter}
											shown=${state.messages.size}
											total=${state.messageTotal}
										/>
										<${Conversation} key=${chosen} thread=${open} back=${() => setChosen('')} />
									`
						}
					</main>`
		}
	`;
}

const requestCount = (size) => (size < REQUESTS_SHOWN ? size : `${REQUESTS_SHOWN}+`);

store.listen();
render(html`<${App} />`, document.body);
