/** What a setting accepts: undefined for a value that makes no sense. */
export type Reader<T> = (value: unknown) => T | undefined;

export interface Setting<T> {
	read: Reader<T>;
	standard: T;
}

/** A setting: what it accepts, and what it is unless somebody says otherwise. */
export const setting = <T,>(read: Reader<T>, standard: NoInfer<T>): Setting<T> => ({
	read,
	standard,
});

export const text: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);

export const texts: Reader<string[]> = (value) =>
	Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;

export const signed: Reader<number> = (value) =>
	typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const amount: Reader<number> = (value) => {
	const number = signed(value);
	return number !== undefined && number >= 0 ? number : undefined;
};

const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** A switch that is off, or on. */
export const off = setting(flag, false);
export const on = setting(flag, true);

export const oneOf =
	<const T extends string>(...choices: readonly T[]): Reader<T> =>
	(value) =>
		choices.find((choice) => choice === value);

/** The first choice is the default. */
export const choice = <const T extends string>(standard: T, ...others: readonly T[]): Setting<T> =>
	setting(oneOf(standard, ...others), standard);

export const someOf =
	<T extends string>(choices: readonly T[]): Reader<T[]> =>
	(value) => {
		const chosen = texts(value)?.map(oneOf(...choices));
		return chosen?.length && chosen.every((item) => item !== undefined) ? chosen : undefined;
	};

/** All of them in another order: what was left out would never happen. */
export const allOf =
	<T extends string>(choices: readonly T[]): Reader<T[]> =>
	(value) => {
		const order = someOf(choices)(value);
		return order?.length === choices.length && new Set(order).size === choices.length
			? order
			: undefined;
	};

export interface Range {
	min: number;
	max: number;
}

/** A number stands for a fixed amount. */
export const range: Reader<Range> = (value) => {
	if (typeof value === 'number') return range({ min: value, max: value });
	const { min, max } = (value ?? {}) as Partial<Range>;
	const [low, high] = [amount(min), amount(max)];
	return low !== undefined && high !== undefined && low <= high
		? { min: low, max: high }
		: undefined;
};

/** A key of a phone, or none. */
export const phoneKey: Reader<string> = (value) =>
	typeof value === 'string' && /^[\d*#]?$/.test(value) ? value : undefined;

/** An HTTP status. */
export const httpStatus: Reader<number> = (value) => {
	const number = amount(value);
	return number !== undefined && number >= 200 && number < 600 ? number : undefined;
};
