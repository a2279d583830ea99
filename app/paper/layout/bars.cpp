#include "app/paper/layout/bars.h"

#include <array>
#include <cstddef>

namespace jcic::paper {

namespace {

/// Of each value 0 to 105 the widths of three bars and three spaces (ISO/IEC 15417, table 1).
constexpr std::array<std::string_view, 106> symbols{
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312",
    "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212",
    "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121",
    "111323", "131123", "131321", "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331",
    "132131", "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123",
    "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224", "111422", "121124",
    "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211", "241211", "221114",
    "413111", "241112", "134111", "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112",
    "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232"};
constexpr std::size_t start_c = 105;
constexpr std::size_t modulus = 103;
constexpr std::string_view stop = "2331112";

void append(std::vector<int>& widths, std::string_view symbol) {
    for (const char width : symbol) widths.push_back(width - '0');
}

}  // namespace

std::vector<int> bars_of(std::string_view digits) {
    std::vector<int> widths;
    append(widths, symbols[start_c]);
    std::size_t sum = start_c;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        const auto value = static_cast<std::size_t>((digits[i] - '0') * 10 + (digits[i + 1] - '0'));
        append(widths, symbols[value]);
        sum += (i / 2 + 1) * value;
    }
    append(widths, symbols[sum % modulus]);
    append(widths, stop);
    return widths;
}

}  // namespace jcic::paper
