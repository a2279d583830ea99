#include "rules/line_words.h"

namespace jcic::rules {

std::vector<std::string> words_of(const std::string& line) {
    std::vector<std::string> out;
    std::string word;
    bool begun = false, quoted = false;
    for (const char one : line) {
        if (one == '"') {
            quoted = !quoted;
            begun = true;
        } else if (one == ' ' && !quoted) {
            if (begun) out.push_back(word);
            word.clear();
            begun = false;
        } else {
            word += one;
            begun = true;
        }
    }
    if (quoted) throw Slip("a quotation mark without its other");
    if (begun) out.push_back(word);
    return out;
}

}  // namespace jcic::rules
