#include "app/domain/case_number.h"

namespace jcic::domain {

std::string with_correction(std::string_view number, std::string_view before) {
    std::string out(number);
    if (!before.empty()) out.append("（更正，原 ").append(before).append("）");
    return out;
}

std::string starred(std::string_view number, std::string_view before) {
    std::string out(number);
    if (!before.empty()) out.append("＊");
    return out;
}

}  // namespace jcic::domain
