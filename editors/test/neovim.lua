-- Every feature once, in a file with faults; $OUT names the file to write.
local seen = {}
local function note(text) table.insert(seen, text) end
local function client() return (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1] end
local function await(what, condition)
  if not vim.wait(160000, condition, 20) then
    io.stderr:write('no ' .. what .. '\n')
    vim.cmd('cquit 1')
  end
end
local function ask(method, line, column, more)
  local params = vim.tbl_extend('force', {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = line, character = column },
  }, more or {})
  return vim.lsp.buf_request_sync(0, method, params, 60000)[client().id].result
end

await('server', function() return client() and client().initialized end)
await('diagnostics', function() return #vim.diagnostic.get(0) >= 2 end)
local found = vim.diagnostic.get(0)
table.sort(found, function(one, other) 
  return one.lnum < other.lnum or one.lnum == other.lnum and one.message < other.message
end)
for _, diagnostic in ipairs(found) do
  if diagnostic.severity == vim.diagnostic.severity.ERROR then
    note(('%d:%d %s'):format(diagnostic.lnum + 1, diagnostic.col + 1, vim.split(diagnostic.message, '\n')[1]))
  end
end

local labels = {}
for _, item in ipairs(ask('textDocument/completion', 5, 11).items) do labels[item.label] = true end
note('completion has spi: ' .. tostring(labels['spi'] ~= nil) .. ', encrkey: ' .. tostring(labels['encrkey'] ~= nil))

local hover = ask('textDocument/hover', 1, 8)
note('hover: ' .. tostring((hover.contents.value):find('spi') ~= nil))

local rename = ask('textDocument/rename', 4, 17, { newName = '0x200' })
vim.lsp.util.apply_workspace_edit(rename, client().offset_encoding)
note(vim.api.nvim_buf_get_lines(0, 4, 5, true)[1])

local edits = ask('textDocument/formatting', 0, 0, { options = { tabSize = 4, insertSpaces = true } })
if edits then vim.lsp.util.apply_text_edits(edits, 0, client().offset_encoding) end
note(vim.fn.getline(vim.fn.search('^delete')))

vim.fn.writefile(seen, vim.env.OUT)
client().stop()
vim.cmd('qall!')
