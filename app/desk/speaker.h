#pragma once
// Sentences that windows and terminal both say: words of the registers' tables, in the language of who reads, with
// values put in.

#include <functional>
#include <string>
#include <vector>

#include "app/inquiry/checks/standing_out.h"

namespace jcic::desk {

/// A word of the registers' tables in the language of who reads.
using Told = std::function<std::string(const char* word)>;

class Speaker {
public:
    explicit Speaker(const Told& told) : told_(told) {}
    /// The word, with these in the places of %1, %2 and so on.
    std::string operator()(const char* word, const std::vector<std::string>& values = {}) const {
        return inquiry::filled(told_(word), values);
    }

private:
    const Told& told_;
};

}  // namespace jcic::desk
