import { installOffer, type InstallOffer } from './install-offer.ts';

/** The browser's install question, which TypeScript's DOM does not know. */
interface InstallQuestion extends Event {
	prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** Whether and how the app can be kept on this device. */
class AppInstall {
	#question = $state.raw<InstallQuestion | null>(null);
	#standalone = $state(matchMedia('(display-mode: standalone)').matches);

	constructor() {
		window.addEventListener('beforeinstallprompt', (event) => {
			// Kept for the card in the app: the browser's own banner would come at a moment of its choice.
			event.preventDefault();
			this.#question = event as InstallQuestion;
		});
		window.addEventListener('appinstalled', () => {
			this.#standalone = true;
			this.#question = null;
		});
	}

	/** The one way that fits this browser. */
	get offer(): InstallOffer {
		return installOffer({
			userAgent: navigator.userAgent,
			standalone: this.#standalone || ('standalone' in navigator && navigator.standalone === true),
			touchPoints: navigator.maxTouchPoints,
			canPrompt: this.#question !== null
		});
	}

	/** Asks the browser's question; a question can be asked once. Only where `offer` is `prompt`. */
	async install(): Promise<'accepted' | 'dismissed'> {
		const question = this.#question;
		if (!question) return 'dismissed';
		const { outcome } = await question.prompt();
		this.#question = null;
		return outcome;
	}
}

export const appInstall = new AppInstall();
