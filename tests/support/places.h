#pragma once
// Where the project's sources are. Told by one compiled file, so that no other file of the tests depends on the folder
// it is compiled in: two clones share their compiler cache.

#include <string>
#include <string_view>

namespace jcic::test {

/// A file of the project: in_source("resources/cards"). Without a path the project's folder.
[[nodiscard]] std::string in_source(std::string_view path);

}  // namespace jcic::test
