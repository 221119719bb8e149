local M = {}

-- The names of these functions changed with 0.10, their home with 0.8.
local health = vim.health or require('health')
local start = health.start or health.report_start
local ok = health.ok or health.report_ok
local warn = health.warn or health.report_warn
local fail = health.error or health.report_error

local function version(words)
  local text = vim.trim(vim.fn.system(words))
  return vim.v.shell_error == 0, text
end

function M.check()
  local slipway = require('slipway')
  start('Slipway')
  if vim.fn.has('nvim-0.7') == 0 then
    fail('Neovim is too old', { 'Slipway needs Neovim 0.7 or later.' })
    return
  end
  local executable = slipway.options.cmd[1]
  if vim.fn.executable(executable) == 0 then
    fail(executable .. ' is not there, or cannot be run', {
      'Put the folder bin of Slipway on your PATH,',
      "or say where it is: require('slipway').setup({ cmd = { '/path/to/slipway/bin/slipway', 'lsp', '--stdio' } })",
    })
    return
  end
  local runs, text = version({ executable, '--version' })
  if runs then
    ok(executable .. ': ' .. text)
  else
    fail(executable .. ' does not start: ' .. text, {
      'Slipway needs a Java of 17 or later: set JAVA_HOME, or put java on the PATH.',
    })
    return
  end
  local clients = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
  local running = vim.tbl_filter(function(client)
    return client.name == 'slipway'
  end, clients)
  if #running > 0 then
    for _, client in ipairs(running) do
      ok(('runs for %s (client %d)'):format(client.config.root_dir or 'single files', client.id))
    end
  else
    warn('No server runs.', { 'It starts when a Dockerfile is opened.', "Is require('slipway').setup() called?" })
  end
end

return M
