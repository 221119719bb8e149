--- Slipway in Neovim, 0.7 or later.
---
---     require('slipway').setup({ cmd = { '/path/to/slipway/bin/slipway', 'lsp', '--stdio' } })
local M = {}

local NAME = 'slipway'
local DEFAULTS = {
  cmd = { 'slipway', 'lsp', '--stdio' },
  root_markers = { '.slipway.yaml', 'docker-bake.hcl', 'compose.yaml', '.git' },
  settings = {},
}

--- What `setup` was given over the defaults.
M.options = vim.deepcopy(DEFAULTS)

local function say(message, level)
  vim.notify('Slipway: ' .. message, level or vim.log.levels.INFO)
end

local function has_native_config()
  return vim.fn.has('nvim-0.11') == 1 and vim.lsp.config ~= nil and vim.lsp.enable ~= nil
end

--- The program's own words for one of its commands.
local function program(arguments)
  local words = { M.options.cmd[1] }
  vim.list_extend(words, arguments)
  return words
end

--- The directory above a file that holds one of the markers, else the file's own.
local function root_of(file)
  local directory = vim.fn.fnamemodify(file, ':p:h')
  local at = directory
  while true do
    for _, marker in ipairs(M.options.root_markers) do
      local path = at .. '/' .. marker
      if vim.fn.filereadable(path) == 1 or vim.fn.isdirectory(path) == 1 then
        return at
      end
    end
    local parent = vim.fn.fnamemodify(at, ':h')
    if parent == at then
      return directory
    end
    at = parent
  end
end

local function client_of(buffer)
  local clients
  if vim.lsp.get_clients then
    clients = vim.lsp.get_clients({ bufnr = buffer, name = NAME })
  else
    clients = vim.tbl_filter(function(client)
      return client.name == NAME
    end, vim.lsp.buf_get_clients(buffer))
  end
  for _, client in pairs(clients) do
    return client
  end
end

--- Asks the server and hands over its answer; says what went wrong, if something did.
local function ask(buffer, method, params, use)
  local client = client_of(buffer)
  if not client then
    say('no server is attached to this buffer; see :checkhealth slipway', vim.log.levels.WARN)
    return
  end
  local handler = function(problem, answer)
    if problem then
      say(problem.message or tostring(problem), vim.log.levels.ERROR)
    else
      use(answer, client)
    end
  end
  if vim.fn.has('nvim-0.11') == 1 then
    client:request(method, params, handler, buffer)
  else
    client.request(method, params, handler, buffer)
  end
end

--- A new window with a text that belongs to no file.
local function show(text, filetype, name)
  vim.cmd('botright new')
  local buffer = vim.api.nvim_get_current_buf()
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, vim.split(text:gsub('\n$', ''), '\n'))
  vim.bo[buffer].buftype = 'nofile'
  vim.bo[buffer].bufhidden = 'wipe'
  vim.bo[buffer].swapfile = false
  vim.bo[buffer].modifiable = false
  -- Newer Neovims fail here where a parser of theirs is not installed; the text is worth showing all the same.
  vim.cmd('silent! setlocal filetype=' .. filetype)
  pcall(vim.api.nvim_buf_set_name, buffer, name)
  vim.keymap.set('n', 'q', '<Cmd>close<CR>', { buffer = buffer, desc = 'Close' })
  return buffer
end

local function encoding_of(client)
  return client.offset_encoding or 'utf-16'
end

--- Hands over the split of the file as a workspace edit, or says why there is none.
local function with_split(buffer, use)
  local last = vim.api.nvim_buf_line_count(buffer)
  ask(buffer, 'textDocument/codeAction', {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    range = { start = { line = 0, character = 0 }, ['end'] = { line = last, character = 0 } },
    context = { diagnostics = {}, only = { 'refactor' } },
  }, function(actions, client)
    local reason
    for _, action in ipairs(actions or {}) do
      if action.title:match('^Split') then
        if action.disabled then
          reason = reason or action.disabled.reason
        elseif action.edit then
          return use(action.edit, client)
        else
          return ask(buffer, 'codeAction/resolve', action, function(whole)
            use(whole.edit, client)
          end)
        end
      end
    end
    say(reason and ('not split: ' .. reason) or 'there is no split to offer for this file')
  end)
end

--- Splits a single-stage file into stages. Shows the difference in a new tab page; with `now`, does it.
function M.split(now)
  local buffer = vim.api.nvim_get_current_buf()
  with_split(buffer, function(edit, client)
    if now then
      vim.lsp.util.apply_workspace_edit(edit, encoding_of(client))
      return
    end
    local uri = vim.uri_from_bufnr(buffer)
    local edits = edit.changes and edit.changes[uri]
    for _, change in ipairs(edit.documentChanges or {}) do
      if change.textDocument and change.textDocument.uri == uri then
        edits = change.edits
      end
    end
    local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
    vim.cmd('tab split')
    vim.cmd('diffthis')
    vim.cmd('rightbelow vnew')
    local preview = vim.api.nvim_get_current_buf()
    vim.api.nvim_buf_set_lines(preview, 0, -1, false, lines)
    vim.lsp.util.apply_text_edits(edits or {}, preview, encoding_of(client))
    vim.bo[preview].buftype = 'nofile'
    vim.bo[preview].bufhidden = 'wipe'
    vim.bo[preview].modifiable = false
    vim.bo[preview].syntax = 'dockerfile'
    pcall(vim.api.nvim_buf_set_name, preview, 'slipway://split')
    vim.cmd('diffthis')
    vim.keymap.set('n', 'q', '<Cmd>tabclose<CR>', { buffer = preview, desc = 'Close' })
    say('this is what :SlipwaySplit! makes of the file; q closes it')
  end)
end

--- Shows the stage graph: as text, where Enter on a stage goes to it, or as mermaid, dot, svg or json.
function M.graph(format)
  format = format and format ~= '' and format or 'text'
  local source = vim.api.nvim_get_current_buf()
  local window = vim.api.nvim_get_current_win()
  ask(source, 'slipway/graph', { textDocument = { uri = vim.uri_from_bufnr(source) }, format = format }, function(answer)
    local buffer = show(answer.content, format == 'text' and 'slipwaygraph' or format, 'slipway://graph.' .. format)
    vim.keymap.set('n', '<CR>', function()
      local line = vim.api.nvim_get_current_line()
      for _, stage in ipairs(answer.stages or {}) do
        local name = type(stage.name) == 'string' and stage.name or tostring(stage.index)
        if line:find('%f[%w_.-]' .. vim.pesc(name) .. '%f[^%w_.-]') and vim.api.nvim_win_is_valid(window) then
          vim.api.nvim_set_current_win(window)
          vim.api.nvim_win_set_cursor(window, { stage.range.start.line + 1, 0 })
          return
        end
      end
    end, { buffer = buffer, desc = 'Go to the stage' })
  end)
end

--- Explains the file, or a rule or a concept by its name.
function M.explain(what)
  if what and what ~= '' then
    local text = vim.fn.system(program({ 'explain', what }))
    if vim.v.shell_error ~= 0 then
      say(vim.trim(text), vim.log.levels.ERROR)
    else
      show(text, 'markdown', 'slipway://explain/' .. what)
    end
    return
  end
  local buffer = vim.api.nvim_get_current_buf()
  ask(buffer, 'workspace/executeCommand', {
    command = 'slipway.explain',
    arguments = { vim.uri_from_bufnr(buffer) },
  }, function(answer)
    show(type(answer) == 'table' and answer.markdown or answer, 'markdown', 'slipway://explain')
  end)
end

--- Puts a line into the registers that pasting reads.
local function copy(line)
  vim.fn.setreg('"', line)
  if vim.fn.has('clipboard') == 1 then
    pcall(vim.fn.setreg, '+', line)
  end
  say('copied: ' .. line)
end

--- Lets you choose a line that builds a stage, of one of them or of all, and copies it.
function M.build_command(stage)
  local buffer = vim.api.nvim_get_current_buf()
  ask(buffer, 'workspace/executeCommand', {
    command = 'slipway.buildCommands',
    arguments = { vim.uri_from_bufnr(buffer) },
  }, function(lines)
    lines = vim.tbl_filter(function(line)
      return stage == nil or line.stage == stage
    end, lines)
    vim.ui.select(lines, {
      prompt = 'Copy which build command?',
      format_item = function(line)
        return line.command
      end,
    }, function(chosen)
      if chosen then
        copy(chosen.command)
      end
    end)
  end)
end

--- What the server's own commands need an editor for: a clipboard, and a menu.
if vim.lsp.commands then
  vim.lsp.commands['slipway.copy'] = function(command)
    copy(command.arguments[1])
  end
  vim.lsp.commands['slipway.stage'] = function(command)
    M.build_command(command.arguments[2])
  end
end

--- Adds the commands to a buffer.
function M.attach(buffer)
  local function command(name, run, options)
    vim.api.nvim_buf_create_user_command(buffer, name, run, options)
  end
  command('SlipwaySplit', function(call)
    M.split(call.bang)
  end, { bang = true, desc = 'Show the split into stages; with !, do it' })
  command('SlipwayGraph', function(call)
    M.graph(call.args)
  end, {
    nargs = '?',
    complete = function()
      return { 'text', 'mermaid', 'dot', 'svg', 'json' }
    end,
    desc = 'Show the stage graph',
  })
  command('SlipwayExplain', function(call)
    M.explain(call.args)
  end, { nargs = '?', desc = 'Explain this file, a rule or a concept' })
  command('SlipwayBuildCommand', function()
    M.build_command()
  end, { desc = 'Copy the line that builds a stage' })
end

--- Says where to look when a server ends by itself; Neovim names only its number and its code.
function M.ended(code, signal)
  vim.schedule(function()
    local leaving = vim.v.exiting ~= vim.NIL and vim.v.exiting ~= nil
    if code ~= 0 and signal == 0 and not leaving then
      say(('the server ended with code %d; :checkhealth slipway says why'):format(code), vim.log.levels.ERROR)
    end
  end)
end

--- Attaches a buffer in Neovim before 0.11.
local function start(buffer)
  local file = vim.api.nvim_buf_get_name(buffer)
  local root = root_of(file ~= '' and file or vim.fn.getcwd() .. '/Dockerfile')
  local config = {
    name = NAME,
    cmd = M.options.cmd,
    root_dir = root,
    settings = { slipway = M.options.settings },
    init_options = { slipway = M.options.settings },
    capabilities = M.options.capabilities or vim.lsp.protocol.make_client_capabilities(),
    on_attach = function(_, attached)
      M.attach(attached)
    end,
    on_exit = function(code, signal, id)
      for known, started in pairs(M.started or {}) do
        if started == id then
          M.started[known] = nil
        end
      end
      M.ended(code, signal)
    end,
  }
  if vim.lsp.start then
    -- One server serves all buffers of one root.
    vim.api.nvim_buf_call(buffer, function()
      vim.lsp.start(config)
    end)
    return
  end
  -- Neovim 0.7 calls a client stopped while it starts, so this keeps its own book.
  M.started = M.started or {}
  local id = M.started[root]
  if not id then
    id = vim.lsp.start_client(config)
    M.started[root] = id
  end
  if id then
    vim.lsp.buf_attach_client(buffer, id)
  end
end

--- Starts Slipway for Dockerfiles, those that are open included.
---
---@param options table|nil cmd: the program and its arguments; settings: those of `slipway.*`; root_markers; capabilities
function M.setup(options)
  M.options = vim.tbl_deep_extend('force', vim.deepcopy(DEFAULTS), options or {})
  M.options.cmd = options and options.cmd or DEFAULTS.cmd
  if has_native_config() then
    vim.lsp.config(NAME, {
      cmd = M.options.cmd,
      root_markers = M.options.root_markers,
      settings = { slipway = M.options.settings },
      capabilities = M.options.capabilities,
    })
    vim.lsp.enable(NAME)
    return
  end
  local group = vim.api.nvim_create_augroup('slipway', { clear = true })
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = 'dockerfile',
    callback = function(event)
      start(event.buf)
    end,
  })
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) and vim.bo[buffer].filetype == 'dockerfile' then
      start(buffer)
    end
  end
end

return M
