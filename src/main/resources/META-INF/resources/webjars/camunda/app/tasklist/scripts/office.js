// Ties the task list into the rest of the product: its title, the way to the office pages, the one sign-in page.

const TITLE = '申报审批·任务列表';

document.documentElement.lang = 'zh-CN';

function setTitle() {
  if (document.title !== TITLE) {
    document.title = TITLE;
  }
}

/** The sign-in page is the product's; the webapp's own would be a second door. */
function leaveForSignIn() {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login');
  }
}

/** Into the menu that the webapp has drawn; what lies in the header before that is a pattern it makes copies of. */
function addOfficeLink() {
  const bar = document.querySelector('[cam-widget-header] nav.app-menu > ul');
  if (!bar || document.getElementById('shenbao-office')) {
    return;
  }
  const item = document.createElement('li');
  item.id = 'shenbao-office';
  const link = document.createElement('a');
  link.href = '/office';
  link.target = '_self';
  link.textContent = '办公首页';
  item.append(link);
  bar.prepend(item);
}

function arrange() {
  setTitle();
  leaveForSignIn();
  addOfficeLink();
}

new MutationObserver(arrange).observe(document.documentElement, { childList: true, subtree: true });
window.addEventListener('hashchange', arrange);
arrange();
