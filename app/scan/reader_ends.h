#pragma once
// The interface between the reading program and its parent: descriptors and exit statuses.

#include <cstddef>
#include <string_view>

namespace jcic::scan {

inline constexpr int reader_file = 0;      ///< the file, from its beginning
inline constexpr int reader_answer = 1;    ///< for the answer (scanned.h)
inline constexpr int reader_password = 3;  ///< up to its end; empty for none
inline constexpr std::size_t longest_password = 4096;

inline constexpr std::string_view look_for_proof = "proof";  ///< the third argument
inline constexpr std::string_view look_for_origin = "origin";
inline constexpr std::string_view look_for_form = "form";
inline constexpr std::string_view letters_of_pages =
    "letters";                                             ///< of some pages (letters.h), and nothing is looked for
inline constexpr std::string_view paint_a_page = "paint";  ///< a page (painted.h), and nothing is looked for
inline constexpr std::string_view look_as_evidence = "evidence";  ///< a file (evidence.h)

inline constexpr int exit_read = 0;           ///< the answer is complete
inline constexpr int exit_failed = 1;         ///< the answer is incomplete
inline constexpr int exit_without_walls = 3;  ///< nothing of the file was read: the kernel refused the sandbox

}  // namespace jcic::scan
