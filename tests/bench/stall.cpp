// For how long the event loop stands still where a person changes the colours, the size of the text or the page: until
// the window is painted anew, against the 50 ms that a person does not notice. Ours over 1.00 is too long.
#include <QApplication>
#include <QDeadlineTimer>

#include "tests/bench/bench.h"
#include "tests/ui/window_rig.h"

using namespace jcic;

namespace {

constexpr bench::Micros unnoticed{50'000};
constexpr int rounds = 10;

/// Until what is put off is done, too: the longest turn of the event loop meanwhile.
bench::Micros longest_turn_after() {
    bench::Micros longest{};
    for (const QDeadlineTimer end(std::chrono::seconds{1}); !end.hasExpired();)
        longest = std::max(longest, bench::time_of([] { QCoreApplication::processEvents(); }));
    return longest;
}

/// The longest of all; the first round makes what is made once.
template <class Change>
void measure(const char* name, test::WindowRig& rig, Change change) {
    bench::Micros longest{};
    for (int round = 0; round <= rounds; ++round) {
        const auto taken = bench::time_of([&] {
            change(round);
            rig.window.repaint();
            QCoreApplication::processEvents();
        });
        const auto after = longest_turn_after();
        if (round > 0) longest = std::max({longest, taken, after});
    }
    bench::report(name, longest, unnoticed);
}

}  // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    test::WindowRig rig;
    rig.sign_in();
    measure("colours changed, longest stall, against 50 ms", rig, [&](int round) {
        auto wanted = rig.appearance.preferences();
        wanted.shade = round % 2 == 0 ? ui::Shade::dark : ui::Shade::light;
        rig.appearance.override_with(wanted);
    });
    measure("text size changed, longest stall, against 50 ms", rig, [&](int round) {
        auto wanted = rig.appearance.preferences();
        wanted.text = round % 2 == 0 ? 130 : 100;
        rig.appearance.override_with(wanted);
    });
    constexpr ui::PageId pages[]{ui::PageId::new_query, ui::PageId::registers, ui::PageId::ledger, ui::PageId::copies,
                                 ui::PageId::settings,  ui::PageId::approval,  ui::PageId::board};
    measure("page changed, longest stall, against 50 ms", rig,
            [&](int round) { rig.window.go_to(pages[static_cast<std::size_t>(round) % std::size(pages)]); });
    return 0;
}
