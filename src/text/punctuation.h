// SPDX-License-Identifier: Apache-2.0
// Which characters are end marks, quotation marks, brackets, dashes and bullets.
#pragma once

namespace ascribe {

/// Marks that can end a sentence, of any script: . ! ? … 。 । ؟ and their like.
bool is_end_mark(char32_t code);

/// End marks that nothing but a sentence's end explains, with or without a space after
/// them: those of scripts other than Latin, Greek and Cyrillic (。！？ । ؟ ։ ።).
bool is_caseless_end_mark(char32_t code);

/// Any character that can serve as a quotation mark, ' and ` and " among them.
bool is_quote_mark(char32_t code);

/// Marks one of which alone tells that a quotation closes when it follows an end mark:
/// ” ’ » › 」 』 〟
bool is_closing_quote(char32_t code);

bool is_open_bracket(char32_t code);   ///< ( [ { and wide forms
bool is_close_bracket(char32_t code);  ///< ) ] } and wide forms
bool is_dash(char32_t code);           ///< en dash, em dash, bar; not the hyphen
bool is_hyphen(char32_t code);         ///< - and U+2010, U+2011
bool is_bullet(char32_t code);         ///< • ‣ ⁃ ▪ ● ◦
bool is_apostrophe(char32_t code);     ///< ' ’ ʼ
bool is_hiragana(char32_t code);

}  // namespace ascribe
