#include "app/desk/printing/shown_letters.h"

#include "app/base/clock.h"
#include "app/scan/read_apart.h"

namespace jcic::desk {

Result<ShownLetters> read_letters(ByteView file, int first, int many, const std::stop_token& stop) {
    JCIC_TRY(const auto reader, scan::reader_program());
    scan::ReadLimits limits;
    limits.cpu_seconds = 20;
    limits.deadline = Millis{30'000};
    limits.stop = stop;
    const scan::LettersWanted wanted{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(many)};
    JCIC_TRY(auto letters, scan::letters_apart(reader, file, wanted, limits, SystemClock()));
    ShownLetters out{static_cast<int>(letters.pages), {}};
    for (auto& page : letters.read) {
        auto& shown = out.read.emplace_back();
        shown.text.swap(page.text);
        for (const auto& box : page.boxes) {
            auto& place = shown.places.emplace_back();
            for (std::size_t side = 0; side < box.size(); ++side)
                place[side] = static_cast<double>(box[side]) / scan::whole_side;
        }
    }
    return out;
}

}  // namespace jcic::desk
