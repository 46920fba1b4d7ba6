// SPDX-License-Identifier: Apache-2.0
// The code table, and the one exception type.
#include "ascribe/error.h"

#include <algorithm>
#include <array>

namespace ascribe {
namespace {

constexpr std::array table = {
    ErrorCode{"E101", "bad-option", "An option or its value is not one ascribe knows.",
              "A name is misspelt, a value is out of range, or two options do not go "
              "together.",
              "Look at the option or the place that the message names; ascribe --help "
              "lists all there are.",
              2},
    ErrorCode{"E102", "no-input", "No input was given.",
              "Neither a file nor an address nor - was named.",
              "Name one, or - for standard input.", 2},
    ErrorCode{"E103", "not-found", "The file does not exist.",
              "The path is misspelt, or is meant from another folder.",
              "Mend the path.", 3},
    ErrorCode{"E104", "unreadable", "The file or stream could not be read.",
              "It is a folder, it may not be read by this user, or the disk failed.",
              "Name a file, and let the user who runs ascribe read it.", 3},
    ErrorCode{"E105", "unwritable", "The output could not be written.",
              "The folder may not be written to, or the disk is full.",
              "Name another place with --output, or make room.", 2},
    ErrorCode{"E106", "bad-input",
              "A list, an archive, a document or a feed, or a part of it, is not what "
              "it must be.",
              "It was cut short or damaged, or is of another kind than its name says.",
              "Save or fetch it again; the message names the part at fault.", 3},
    ErrorCode{
        "E107", "bad-config", "The config file has faults.",
        "A key is misspelt, or a value is not one its option takes.",
        "Mend the places that are listed; ascribe config schema describes every key.",
        2},
    ErrorCode{
        "E201", "bad-url", "The URL cannot be parsed or holds what is refused.",
        "It lacks a host, holds a user name or characters no URL has, or is too long.",
        "Copy the address anew from the browser.", 3},
    ErrorCode{"E202", "blocked-scheme", "Only http and https are fetched.",
              "The address begins with another scheme, or redirects to one.",
              "Save the page with another program and name the file.", 3},
    ErrorCode{"E203", "blocked-address", "The address is not a public one.",
              "The host is this machine or one of a private network, which a page "
              "could misuse.",
              "Where that is meant, allow the block with --allow-address.", 3},
    ErrorCode{"E204", "dns", "The host name has no address.",
              "The name is misspelt, is gone, or the name server does not answer.",
              "Try the address in a browser; run again when the network is back.", 3},
    ErrorCode{"E205", "network", "The connection failed or was cut.",
              "The server is down, refuses connections, or the network is.",
              "Run again later; --retries asks more often.", 3},
    ErrorCode{"E206", "tls", "The server's certificate or handshake was refused.",
              "The certificate has run out, is for another host, or its issuer is not "
              "trusted here.",
              "Tell the site; for an issuer of your own name it with --ca-file.", 3},
    ErrorCode{"E207", "timeout", "The server was too slow.",
              "It did not answer, or its bytes came too slowly, within the limits.",
              "Run again, or allow more with --timeout.", 3},
    ErrorCode{"E208", "too-large", "The input is over the size limit.",
              "The file or the page's body has more bytes than are read.",
              "Where it is an article all the same, allow more with --max-bytes.", 3},
    ErrorCode{"E209", "too-many-redirects", "The redirect limit was reached.",
              "The site sends its readers in a circle, often for want of a cookie.",
              "Give the address at which the browser ends, or allow more with "
              "--max-redirects.",
              3},
    ErrorCode{"E210", "bad-redirect", "A redirect names no usable address.",
              "The server's Location field is missing or no URL.",
              "Give the address at which the browser ends.", 3},
    ErrorCode{"E211", "bad-http", "The answer is not HTTP that can be trusted.",
              "Its lines or headers are malformed, contradict each other or are over "
              "the limits.",
              "Tell the site; a page saved by a browser can be read from its file.", 3},
    ErrorCode{"E212", "bad-encoding", "The body's content coding is broken or unknown.",
              "The server compressed the page wrongly, or in a way nobody asked for.",
              "Run again; a page saved by a browser can be read from its file.", 3},
    ErrorCode{"E213", "incomplete", "Fewer bytes came than were promised.",
              "The connection was cut before the page was whole.", "Run again.", 3},
    ErrorCode{
        "E214", "http-status", "The server refused with this status.",
        "The page is gone, needs a login, or the server keeps programs out.",
        "Try the address in a browser; a page saved by it can be read from its file.",
        3},
    ErrorCode{"E215", "not-html", "The content is not a page or a text.",
              "It is a PDF, an image, an archive, a program or an old Word document.",
              "Export it as HTML, text, Markdown or .docx.", 3},
    ErrorCode{"E216", "empty-page", "There is no text to read.",
              "The input holds nothing but white space or markup.",
              "Save the page after its scripts have run, and read it from the file.",
              3},
    ErrorCode{"E217", "too-complex", "The markup or the text is past the caps.",
              "Elements nest too deep, attributes are too many, or there are over "
              "50,000 sentences.",
              "Split the text, or save the article alone.", 3},
    ErrorCode{"E218", "no-libcurl", "There is no libcurl here to fetch pages with.",
              "The library is not installed, or the dynamic loader does not find it.",
              "Install libcurl, or save the page and name the file.", 3},
    ErrorCode{"E219", "robots", "The site's robots.txt keeps programs away.",
              "More than one page of the site was wanted, and it asks programs not to.",
              "Ask the site, or read pages that you have saved.", 3},
    ErrorCode{"E220", "not-cached", "No copy is kept and --offline asks for none.",
              "The page was not fetched before, or its copy was removed.",
              "Run once without --offline.", 3},
    ErrorCode{"E301", "internal", "A fault of ascribe's own.",
              "Something happened that its writers did not think of.",
              "Please report it, with the input when you may.", 2},
    ErrorCode{
        "E302", "bad-rules", "The rules folder has faults.",
        "A file of it is missing, no JSON, or says what rules cannot say.",
        "Mend the places that are listed; each has a code that ascribe explain knows.",
        2},
    ErrorCode{"E303", "missing-list", "A word list or number the code needs is absent.",
              "A file of the rules was taken out, or belongs to another version.",
              "Take the rules that came with this program.", 2},
};

}  // namespace

std::span<const ErrorCode> error_codes() { return table; }

const ErrorCode& error_code(std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(),
                   [&](const ErrorCode& row) { return row.name == name; });
  if (found == table.end()) throw std::out_of_range("unknown error code");
  return *found;
}

Error::Error(std::string_view code, std::string where, const std::string& message)
    : std::runtime_error(message), code_(&error_code(code)), where_(std::move(where)) {}

}  // namespace ascribe
