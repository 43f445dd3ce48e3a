import { fill, h } from '../lib/dom.js';
import { Scene } from './pacing-scene.js';

/** One lane: what is known of it, its figures and its timeline. */
export class Lane {
  constructor(id) {
    this.id = id;
    this.scene = new Scene();
    this.name = h('h2', { id: `lane-${id}` });
    this.text = h('p.muted');
    this.figures = h('p.figures');
    this.place = h('div.plot', {}, this.scene.element);
    this.element = h('section.card.lane', { 'aria-labelledby': `lane-${id}` },
      h('div.head', {}, this.name, this.figures), this.text, this.place);
    this.reset(10);
  }

  /** Says what it is. */
  describe({ name, text }) {
    this.title = name;
    this.name.textContent = name;
    this.text.textContent = text;
    this.scene.element.setAttribute('aria-label', `Timeline: ${name}`);
  }

  /** Forgets the last run, and makes room for one of so many seconds. */
  reset(seconds) {
    this.seconds = seconds;
    this.past = [];
    this.now = 0;
    this.sent = 0;
    this.refused = 0;
    this.admitted = 0;
    this.spacing = null;
    this.fit();
    this.draw(0);
  }

  /** Takes what was told: 'sent', 'answered', 'arrived' or 'standing'. */
  tell(name, event) {
    this.past.push([name, event]);
    if (name === 'sent') {
      this.sent++;
    } else if (name === 'standing') {
      this.spacing = event.spacingMillis ?? null;
    } else if (name === 'arrived') {
      this.refused += event.status === 429 ? 1 : 0;
      this.admitted += event.status === 429 ? 0 : 1;
    }
    this.scene[name](event);
  }

  /** Draws it as it is then, in milliseconds. */
  draw(now) {
    this.now = now;
    this.scene.draw(now);
    fill(
      this.figures,
      h('span.chip', {}, `${this.sent} sent`),
      h(this.refused ? 'span.chip.bad' : 'span.chip.good', {}, this.times429()),
      h('span.chip', {}, `${this.perSecond()} a second let in`),
    );
  }

  /** Draws it anew in the width that there is. */
  fit() {
    this.scene.reset(this.seconds, Math.floor(this.place.clientWidth) || 600);
    this.past.forEach(([name, event]) => this.scene[name](event));
    this.scene.draw(this.now);
  }

  perSecond() {
    return this.now ? ((this.admitted * 1000) / this.now).toFixed(2) : '0';
  }

  /** Says how often it was refused. */
  times429() {
    return this.refused === 0 ? 'no 429' : this.refused === 1 ? 'one 429' : `${this.refused} × 429`;
  }

  /** Lets the timeline say what became of it, to who cannot see it. */
  conclude() {
    this.scene.element.setAttribute('aria-label', `Timeline. ${this.summary()}`);
  }

  /** Says in one sentence what became of it. */
  summary() {
    const pace = this.spacing === null ? '' : `, now ${this.spacing / 1000} s apart`;
    return `${this.title}: ${this.sent} requests sent, ${this.times429()}, ${this.perSecond()} a second let in${pace}`;
  }
}
