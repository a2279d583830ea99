#include "app/desk/rooms/hub_silence.h"

#include <algorithm>
#include <sstream>

#include "app/domain/roc_date.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

struct KeptSilence {
    UtcTime since;
    UtcTime asked;
};

/// Nothing of another address, and of a file in another form.
std::optional<KeptSilence> kept_silence(const std::filesystem::path& profile, const std::string& address) {
    constexpr std::size_t longest = 4'096;
    const auto text = files::read_text(profile / hub_silent_file, longest);
    if (!text) return std::nullopt;
    std::istringstream lines(*text);
    std::string since, asked, of;
    if (!std::getline(lines, since) || !std::getline(lines, asked) || !std::getline(lines, of)) return std::nullopt;
    const auto first = domain::parse_iso(since);
    const auto last = domain::parse_iso(asked);
    if (!first || !last || of != address || *first > *last) return std::nullopt;
    return KeptSilence{*first, *last};
}

}  // namespace

void keep_silence(const std::filesystem::path& profile, const std::string& address, UtcTime since, UtcTime asked) {
    // What is there was not ended by an answer: it goes on.
    if (const auto before = kept_silence(profile, address)) since = std::min(since, before->since);
    const auto text = domain::iso_text(since) + "\n" + domain::iso_text(asked) + "\n" + address + "\n";
    static_cast<void>(files::replace(profile / hub_silent_file, text));
}

void forget_silence(const std::filesystem::path& profile) {
    std::error_code unread;
    if (!std::filesystem::exists(profile / hub_silent_file, unread)) return;
    static_cast<void>(files::remove(profile / hub_silent_file));
}

std::optional<hub::Silence> known_silence(const std::filesystem::path& profile, const std::string& address, UtcTime now,
                                          Millis at_most) {
    const auto kept = kept_silence(profile, address);
    if (!kept || kept->asked > now || now - kept->asked >= at_most) return std::nullopt;
    return hub::Silence{kept->since, std::chrono::duration_cast<Millis>(kept->asked + at_most - now)};
}

}  // namespace jcic::desk
