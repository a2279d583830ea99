#include "app/ledger_check/verify_search.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <thread>

#include "app/ledger/session/opened.h"
#include "app/ledger/store/database_checks.h"
#include "app/search/search_index.h"

namespace jcic::ledger {
namespace {

/// Which file has the name; nothing where none has.
std::optional<ino_t> number_of(const std::filesystem::path& file) {
    struct stat now {};
    return ::stat(file.c_str(), &now) == 0 ? std::optional(now.st_ino) : std::nullopt;
}

/// remove_index begins at the file's head, and open_file with an empty one.
bool is_on_its_way(const std::filesystem::path& file) {
    std::array<char, 16> head{};
    std::ifstream(file, std::ios::binary).read(head.data(), head.size());
    return std::ranges::all_of(head, [](char one) { return one == 0; });
}

/// Whether another program threw it away since it was that file: who erases does not wait for who verifies. Where it
/// is just doing so, that is waited for; this session works on meanwhile.
bool went_meanwhile(OpenLedger& opened, const std::filesystem::path& file, std::optional<ino_t> was,
                    const std::stop_token& stop) {
    constexpr Millis pause{50};
    constexpr int pauses = 100;
    for (int waited = 0; waited < pauses && !stop.stop_requested(); ++waited) {
        {
            // Reading the file by itself drops this process's locks on it: under the mutex the session has none.
            const std::lock_guard guard(opened.mutex());
            if (number_of(file) != was || !is_on_its_way(file)) break;
        }
        std::this_thread::sleep_for(pause);
    }
    return number_of(file) != was;
}

/// The session goes on meanwhile: it may be given another records key.
IndexPlace place_of(OpenLedger& opened) {
    const std::lock_guard guard(opened.mutex());
    return index_place(opened);
}

/// True also where there is none.
Result<bool> index_holds(OpenLedger& opened, const std::stop_token& stop) {
    for (bool again : {true, false}) {
        const auto file = place_of(opened).file;
        const auto number = number_of(file);
        if (!number) return true;
        // Opening reads the file's beginning by itself, and closing that drops every lock of this process on it.
        auto index = [&]() -> Result<std::unique_ptr<Database>> {
            const std::lock_guard guard(opened.mutex());
            JCIC_CHECK(index_of(opened));  // one of an earlier form, or under an earlier records key, is made anew
            const auto place = index_place(opened);
            JCIC_TRY(auto database, Database::open(place.file, place.key, Database::Mode::beside));
            JCIC_CHECK(database->add_search());
            return database;
        }();
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.verify");
        const auto held = index ? is_search_whole(**index, stop) : tl::unexpected<Fault>(index.error());
        if (held ? *held : !is_beyond_use(held.error())) return held;
        index = nullptr;
        const bool went = again && went_meanwhile(opened, file, number, stop);
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.verify");
        if (!went) return false;
    }
    return false;
}

}  // namespace

Result<void> check_search(OpenLedger& opened, VerifyReport& report, const std::stop_token& stop) {
    JCIC_TRY(const bool held, index_holds(opened, stop));
    if (held) return {};
    report.faults.push_back({0, FaultCode::ledger_corrupt, "search"});
    report.ok = false;
    return {};
}

}  // namespace jcic::ledger
