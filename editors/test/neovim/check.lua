-- Runs inside Neovim: nvim --clean --headless -c 'luafile check.lua'. The first failure ends it with exit code 1.
local version = vim.version()
local prefix = ('neovim %d.%d.%d'):format(version.major, version.minor, version.patch)

local function out(text)
  io.stdout:write(text .. '\n')
end

local function test(name, body)
  local fine, problem = xpcall(body, debug.traceback)
  if not fine then
    out(('FAIL %s: %s\n     %s'):format(prefix, name, tostring(problem):gsub('\n', '\n     ')))
    vim.cmd('cquit 1')
  end
  out(('ok   %s: %s'):format(prefix, name))
end

local function wait(what, condition)
  local value
  local done = vim.wait(60000, function()
    value = condition()
    return value
  end, 20)
  assert(done, 'waited in vain for: ' .. what)
  return value
end

local function same(actual, expected, what)
  assert(actual == expected, ('%s:\n%s\ninstead of\n%s'):format(what or 'differs', tostring(actual), tostring(expected)))
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer or 0, 0, -1, false), '\n') .. '\n'
end

local function client()
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
  for _, each in pairs(clients) do
    if each.name == 'slipway' then
      return each
    end
  end
end

local function ask(method, params)
  local each = client()
  local answer
  local function handle(problem, result)
    answer = { problem = problem, result = result }
  end
  if version.minor >= 11 then
    each:request(method, params, handle, 0)
  else
    each.request(method, params, handle, 0)
  end
  wait(method, function()
    return answer
  end)
  assert(not answer.problem, vim.inspect(answer.problem))
  return answer.result
end

local function at(line, character)
  return { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = line, character = character } }
end

local function labels(answer)
  return vim.tbl_map(function(item)
    return item.label
  end, answer.items or answer)
end

local messages = {}
vim.notify = function(message)
  table.insert(messages, message)
end

vim.opt.runtimepath:prepend(vim.env.PLUGIN)
vim.cmd('runtime plugin/slipway.lua')
vim.cmd('filetype plugin on')
require('slipway').setup({ cmd = { vim.env.SLIPWAY, 'lsp', '--stdio' } })

test('a Dockerfile starts the server', function()
  vim.cmd('edit Dockerfile')
  same(vim.bo.filetype, 'dockerfile')
  wait('the client', client)
end)

test('a wrong stage is underlined', function()
  local found = wait('a finding', function()
    for _, each in ipairs(vim.diagnostic.get(0)) do
      if each.lnum == 6 then
        return each
      end
    end
  end)
  same(found.source, 'slipway')
  same(found.col, 12)
  same(found.end_col, 17)
end)

test('completion offers the stages that work', function()
  local offered = labels(ask('textDocument/completion', at(6, 12)))
  assert(vim.tbl_contains(offered, 'build'), vim.inspect(offered))
  assert(not vim.tbl_contains(offered, 'final'), vim.inspect(offered))
end)

test('hover explains', function()
  local contents = ask('textDocument/hover', at(6, 1)).contents
  assert((contents.value or contents):lower():match('cop'), vim.inspect(contents))
end)

test('the fix is applied by the user’s own command', function()
  vim.api.nvim_win_set_cursor(0, { 7, 13 })
  vim.ui.select = function(items, _, choose)
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  wait('the fix', function()
    return text():match('COPY %-%-from=build ')
  end)
end)

test('findings follow the typing', function()
  wait('no finding in line 7', function()
    return #vim.diagnostic.get(0, { lnum = 6 }) == 0
  end)
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { 'COPY --from=9 /ä/😀 /b' })
  wait('a finding in line 10', function()
    return #vim.diagnostic.get(0, { lnum = 9 }) > 0
  end)
  vim.cmd('silent undo')
  wait('it is gone', function()
    return #vim.diagnostic.get(0, { lnum = 9 }) == 0
  end)
  vim.cmd('edit!')
end)

test('the graph is shown, and Enter goes to the stage', function()
  local source = vim.api.nvim_get_current_win()
  vim.cmd('SlipwayGraph')
  wait('the graph', function()
    return vim.api.nvim_buf_get_name(0):match('graph')
  end)
  assert(text():match('build') and text():match('final'), text())
  vim.fn.search('\\<final\\>')
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('<CR>', true, false, true), 'x', false)
  same(vim.api.nvim_get_current_win(), source)
  same(vim.api.nvim_win_get_cursor(0)[1], 6, 'the line of the stage')
  vim.cmd('only')
end)

test('explains the file, and a rule', function()
  vim.cmd('SlipwayExplain')
  wait('the explanation', function()
    return vim.bo.filetype == 'markdown' and text():match('final')
  end)
  vim.cmd('close')
  vim.cmd('SlipwayExplain StageNameCasing')
  assert(text():match('StageNameCasing'), text())
  vim.cmd('close')
end)

test('a build command is copied', function()
  vim.cmd('SlipwayBuildCommand')
  wait('the register', function()
    return vim.fn.getreg('"'):match('^docker build ') or vim.fn.getreg('"'):match('^az acr build ')
  end)
end)

local split = table.concat(vim.fn.readfile(vim.env.SAMPLE_SPLIT), '\n') .. '\n'

test('the split is shown as a difference, and nothing is changed', function()
  vim.cmd('edit hello/Dockerfile')
  wait('the client', client)
  local before = text()
  local buffer = vim.api.nvim_get_current_buf()
  vim.cmd('SlipwaySplit')
  wait('the preview', function()
    return vim.api.nvim_buf_get_name(0):match('split$')
  end)
  same(text(), split, 'the preview')
  same(text(buffer), before, 'the file')
  same(vim.wo.diff, true)
  vim.cmd('tabclose')
end)

test('the split is applied, and undone in one step', function()
  local before = text()
  vim.cmd('SlipwaySplit!')
  wait('the split', function()
    return text() == split
  end)
  vim.cmd('silent undo')
  same(text(), before, 'after undo')
end)

test('says why a file is not split', function()
  vim.cmd('edit! Dockerfile')
  wait('the client', client)
  messages = {}
  vim.cmd('SlipwaySplit')
  wait('a message', function()
    return messages[1]
  end)
  assert(messages[1]:match('split'), messages[1])
end)

test('checkhealth tells the version and that it runs', function()
  vim.cmd('checkhealth slipway')
  local report = text()
  assert(report:match('slipway %d') or report:match('%d%.%d%.%d'), report)
  assert(report:match('runs for'), report)
  assert(not report:match('ERROR'), report)
  vim.cmd('bwipeout!')
end)

test('checkhealth says what to do when the program is missing', function()
  local options = require('slipway').options
  local cmd = options.cmd
  options.cmd = { '/nowhere/slipway' }
  vim.cmd('checkhealth slipway')
  assert(text():match('PATH'), text())
  options.cmd = cmd
  vim.cmd('bwipeout!')
end)

test('a server that ends by itself is said, and where to look', function()
  local slipway = require('slipway')
  messages = {}
  slipway.ended(2, 0)
  wait('a message', function()
    return messages[1]
  end)
  assert(messages[1]:match('code 2.*checkhealth'), messages[1])
end)

test('files opened at once share one server', function()
  vim.lsp.stop_client((vim.lsp.get_clients or vim.lsp.get_active_clients)())
  wait('the end of the servers', function()
    return #(vim.lsp.get_clients or vim.lsp.get_active_clients)() == 0
  end)
  vim.cmd('edit! Dockerfile')
  vim.cmd('split Dockerfile.second')
  vim.cmd('setfiletype dockerfile')
  wait('the client', client)
  same(#(vim.lsp.get_clients or vim.lsp.get_active_clients)(), 1)
  vim.cmd('only!')
end)

test('leaves no server behind', function()
  local clients = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
  assert(#clients > 0)
  vim.lsp.stop_client(clients)
  wait('the end of the servers', function()
    return #(vim.lsp.get_clients or vim.lsp.get_active_clients)() == 0
  end)
end)

vim.cmd('qa!')
