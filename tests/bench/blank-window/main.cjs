// The barest window that the runtime can show: the floor of a start and of memory.
const path = require('node:path');
const { app, BrowserWindow } = require('electron');

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900 });
  return window.loadFile(path.join(__dirname, 'blank.html'));
});
