-- Neovim with its own client: diagnostics, completion and rename from the server in $SERVER, on the files in $WORKSPACE.
-- It does what docs/editors.md tells people to write. Exit status 0 and a line PASSED, or 1.
local patience = tonumber(vim.env.PATIENCE or '20') * 1000

local function wait(condition, what)
  assert(vim.wait(patience, condition, 20), 'waited in vain: ' .. what)
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local ok, failure = pcall(function()
  local ended
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.WORKSPACE .. '/hundesteuer.weg'))
  local client = vim.lsp.start_client({
    name = 'dienstweg',
    cmd = { vim.env.SERVER, 'lsp' },
    root_dir = vim.env.WORKSPACE,
    workspace_folders = { { uri = vim.uri_from_fname(vim.env.WORKSPACE), name = 'workspace' } },
    on_exit = function(status) ended = status end,
  })
  assert(client and vim.lsp.buf_attach_client(0, client), 'the client did not start')

  wait(function() return #vim.diagnostic.get(0) > 0 end, 'a finding')
  local finding = vim.diagnostic.get(0)[1]
  assert(finding.code == 'R101' and finding.source == 'dienstweg', vim.inspect(finding))
  assert(finding.lnum == 18 and finding.col == 2, ('at %d:%d'):format(finding.lnum, finding.col))
  assert(finding.message:find('Steuer festsetzen', 1, true), finding.message)

  -- What follows "durch" is offered, and what is accepted answers the finding.
  vim.api.nvim_buf_set_text(0, 18, 29, 18, 29, { ' durch Steueramt.' })
  local at = { textDocument = vim.lsp.util.make_text_document_params(0), position = { line = 18, character = 46 } }
  local reply = vim.lsp.buf_request_sync(0, 'textDocument/completion', at, patience)[client].result
  local offered
  for _, item in ipairs(reply.items or reply) do
    if item.label:find('Sachbearbeitung', 1, true) then offered = offered or item end
  end
  assert(offered, 'not offered: Sachbearbeitung')
  if offered.textEdit then
    local edit = vim.deepcopy(offered.textEdit)
    edit.range = edit.range or edit.insert
    vim.lsp.util.apply_text_edits({ edit }, 0, vim.lsp.get_client_by_id(client).offset_encoding)
  else
    vim.api.nvim_buf_set_text(0, 18, 46, 18, 46, { offered.insertText or offered.label })
  end
  assert(lines()[19]:find('durch Steueramt.Sachbearbeitung erzeugt Bescheid', 1, true), lines()[19])
  wait(function() return #vim.diagnostic.get(0) == 0 end, 'the finding is gone')

  -- In line 10, behind an umlaut: the document, in all files.
  vim.api.nvim_win_set_cursor(0, { 10, #'  übergabe ' })
  vim.lsp.buf.rename('Hundeanmeldung')
  wait(function() return lines()[10]:find('übergabe Hundeanmeldung an', 1, true) end, 'renamed here')
  local other = vim.fn.bufnr(vim.env.WORKSPACE .. '/organisation.weg')
  assert(other > 0, 'the other file was not changed')
  local text = table.concat(vim.api.nvim_buf_get_lines(other, 0, -1, false), '\n')
  assert(text:find('dokument Hundeanmeldung "Anmeldung zur Hundesteuer"', 1, true), text)

  vim.lsp.stop_client(client)
  wait(function() return ended ~= nil end, 'the server ends')
  assert(ended == 0, 'the server ended with ' .. tostring(ended))
end)
if not ok then
  print('FAILED ' .. tostring(failure) .. '\n')
  vim.cmd('cquit 1')
end
print('PASSED neovim: diagnostics, completion, rename\n')
vim.cmd('qall!')
