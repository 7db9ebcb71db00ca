/** Pages that IIS and WCF answer outside the business logic (esms-api 1.4). */

const page = (title: string, text: string) => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
  <head>
    <title>${title}</title>
  </head>
  <body>
    <div id="content">
      <p class="heading1">${title}</p>
      <p>${text}</p>
    </div>
  </body>
</html>`;

const pages: Record<number, string> = {
	400: page(
		'Request Error',
		'The server encountered an error processing the request. See server logs for more details.',
	),
	401: page('Unauthorized', 'Access is denied due to invalid credentials.'),
	403: page('Forbidden', 'You do not have permission to view this directory or page.'),
	404: page('Service', 'Endpoint not found.'),
	405: page('Service', 'Method not allowed.'),
	413: page('Request Error', 'The request entity is too large.'),
	429: page('Too Many Requests', 'The service receives too many requests.'),
	500: page(
		'Request Error',
		'The server encountered an error processing the request. See server logs for more details.',
	),
	502: page('Bad Gateway', 'The server received an invalid response while acting as a gateway.'),
	503: page('Service Unavailable', 'HTTP Error 503. The service is unavailable.'),
};

export const htmlPage = (status: number): string =>
	pages[status] ?? page(`Error ${status}`, 'The request failed.');
