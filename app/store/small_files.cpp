#include "app/store/small_files.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "app/domain/events/field_names.h"
#include "app/keys/copies.h"
#include "app/keys/files.h"
#include "app/keys/slot.h"
#include "app/store/outer_journal.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view head_file = "ledger.head";
constexpr std::string_view epoch_file = "ledger.epoch";

using State = CopiesState;

/// Files that are replaced as a whole.
State of_two_copies(ByteView file) {
    const auto copies = from_two_copies(file);
    return !copies ? State::damaged : copies->worn ? State::worn : State::whole;
}

/// Slots that are written in place: `apart` from its copy, each of them; 0: any one serves for any other.
State state_of_slots(ByteView file, std::size_t slots, std::size_t apart) {
    std::vector<bool> holds(slots);
    for (std::size_t i = 0; i < slots && (i + 1) * copy_block <= file.size(); ++i)
        holds[i] = content_in(file.subspan(i * copy_block, copy_block)).has_value();
    const bool all = std::ranges::all_of(holds, [](bool one) { return one; });
    if (all && file.size() == slots * copy_block) return State::whole;
    bool served = apart == 0 && std::ranges::any_of(holds, [](bool one) { return one; });
    if (apart > 0) {
        served = true;
        for (std::size_t i = 0; i < apart; ++i) served = served && (holds[i] || holds[i + apart]);
    }
    return served ? State::worn : State::damaged;
}

bool is_replaced_whole(const std::string& name) {
    return name != head_file && name != epoch_file;
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> out{std::string{head_file}, std::string{epoch_file}, "ledger.origin", "outer.head"};
    for (const auto* kind : {"slots", "recovery"}) {
        for (const auto& path : paths_in(folder / kind).value_or(std::vector<fs::path>{})) {
            const auto extension = path.extension().string();
            if (extension == ".slot" || extension == ".tries" || extension == ".failures" || extension == ".box")
                out.push_back(std::string(kind) + "/" + path.filename().string());
        }
    }
    std::ranges::sort(out);
    return out;
}

/// Nobody writes it meanwhile: what is read is what is written back.
Result<FileLock> hold_for(const fs::path& folder, const std::string& name, const OuterJournal& outer) {
    if (name == "outer.head") return outer.hold();
    const auto extension = fs::path(name).extension();
    if (extension == ".tries" || extension == ".failures") return FileLock::take(folder / "slots" / "tries.lock");
    return hold_slots(folder);
}

Result<void> mend(const fs::path& folder, const std::string& name, const OuterJournal& outer) {
    JCIC_TRY(const auto held, hold_for(folder, name, outer));
    const auto copies = read_copies(folder / name);
    if (!copies || !copies->worn) return {};
    return replace_copies(folder / name, copies->content);
}

/// A slot that another program is just writing is not damaged: what is looks the same the next time.
State state_at_rest(const fs::path& folder, const std::string& name) {
    constexpr int looks = 3;
    constexpr std::chrono::milliseconds between{10};
    auto state = State::whole;
    for (int i = 0; i < looks; ++i) {
        if (i > 0) std::this_thread::sleep_for(between);
        const auto bytes = read_file(folder / name);
        state = bytes ? state_of_copies(name, *bytes) : State::whole;
        if (state == State::whole) break;
    }
    return state;
}

}  // namespace

CopiesState state_of_copies(const std::string& name, ByteView file) {
    if (name == head_file) return state_of_slots(file, 2, 0);
    if (name == epoch_file) return state_of_slots(file, 4, 2);
    return of_two_copies(file);
}

SmallFiles look_at_small_files(const fs::path& folder) {
    SmallFiles out;
    out.all = names_in(folder);
    for (const auto& name : out.all) {
        const auto state = state_at_rest(folder, name);
        if (state == State::worn) out.worn.push_back(name);
        if (state == State::damaged) out.damaged.push_back(name);
    }
    return out;
}

Result<void> mend_small_files(const fs::path& folder, OuterJournal& outer) {
    const auto worn = look_at_small_files(folder).worn;
    if (worn.empty()) return {};
    JCIC_CHECK(outer.append("file-mended", "", {{std::string(field::files), named(worn)}}));
    for (const auto& name : worn)
        if (is_replaced_whole(name)) JCIC_CHECK(mend(folder, name, outer));
    return {};
}

std::string named(const std::vector<std::string>& files) {
    std::string out;
    for (const auto& name : files) out += (out.empty() ? "" : ",") + name;
    return out;
}

}  // namespace jcic::ledger
