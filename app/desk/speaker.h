#pragma once
// Sentences shared by windows and terminal: words of the registers' tables in the reader's language, with values
// inserted.

#include <functional>
#include <string>
#include <vector>

#include "app/inquiry/checks/standing_out.h"

namespace jcic::desk {

/// Translates a word of the registers' tables.
using WordLookup = std::function<std::string(const char* word)>;

class Speaker {
public:
    explicit Speaker(const WordLookup& told) : told_(told) {}
    /// Returns the word with the values in place of %1, %2 and so on.
    std::string operator()(const char* word, const std::vector<std::string>& values = {}) const {
        return inquiry::filled(told_(word), values);
    }

private:
    const WordLookup& told_;
};

}  // namespace jcic::desk
