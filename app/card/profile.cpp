#include "app/card/profile.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>

#include "app/card/profile_form.h"

namespace jcic::card {
namespace {

constexpr std::size_t shortest_atr = 2;
constexpr std::size_t longest_atr = 33;  // 7816-3, 8.2.1
constexpr std::size_t longest_aid = 16;  // 7816-4, 12.2.3
constexpr int most_tries = 15;           // what 63CX can tell
constexpr int longest_password = 64;

using Section = ProfileForm::Section;

std::vector<AtrPattern> read_atrs(ProfileForm& form, const Section& in) {
    std::vector<AtrPattern> patterns;
    for (const auto& section : form.sections(in, "atr")) {
        form.only(section, {"value", "mask"});
        AtrPattern pattern{form.hex(section, "value", shortest_atr, longest_atr),
                           form.hex(section, "mask", shortest_atr, longest_atr)};
        if (pattern.value.size() != pattern.mask.size())
            form.reject(form.find(section, "mask"), "\"mask\" is not as long as \"value\"");
        patterns.push_back(std::move(pattern));
    }
    return patterns;
}

PinRules read_pin(ProfileForm& form, const Section& in, std::string_view key) {
    const auto section = form.section(in, key);
    form.only(section, {"reference", "shortest", "longest", "padded_to", "padding", "tries"});
    PinRules rules;
    rules.reference = static_cast<std::uint8_t>(form.number_in_hex(section, "reference", 1));
    const int shortest = form.number(section, "shortest", 1, longest_password);
    const int longest = form.number(section, "longest", std::max(shortest, 1), longest_password);
    rules.shortest = static_cast<std::size_t>(shortest);
    rules.longest = static_cast<std::size_t>(longest);
    rules.padded_to =
        static_cast<std::size_t>(form.number(section, "padded_to", std::max(longest, 1), longest_password));
    rules.padding = static_cast<std::uint8_t>(form.number_in_hex(section, "padding", 1));
    rules.tries = form.number(section, "tries", 1, most_tries);
    return rules;
}

void read_signature(ProfileForm& form, const Section& in, Profile& profile) {
    const auto section = form.section(in, "signature");
    form.only(section, {"key", "algorithm", "algorithm_reference"});
    profile.key_reference = static_cast<std::uint8_t>(form.number_in_hex(section, "key", 1));
    profile.algorithm_reference = static_cast<std::uint8_t>(form.number_in_hex(section, "algorithm_reference", 1));
    if (form.text(section, "algorithm") != "ecdsa-p256-sha256")
        form.reject(form.find(section, "algorithm"), "\"algorithm\" is not ecdsa-p256-sha256");
}

}  // namespace

bool AtrPattern::matches(ByteView atr) const {
    if (atr.size() != value.size()) return false;
    for (std::size_t i = 0; i < atr.size(); ++i)
        if ((atr[i] & mask[i]) != (value[i] & mask[i])) return false;
    return true;
}

bool Profile::knows(ByteView atr) const {
    return std::any_of(atrs.begin(), atrs.end(), [atr](const AtrPattern& pattern) { return pattern.matches(atr); });
}

Result<Profile> read_profile(std::string_view json, std::string_view origin) {
    ProfileForm form(json, origin);
    ProfileForm::Json document;
    const auto root = form.parse(document);
    form.only(root, {"name", "title", "note", "atr", "aid", "pin", "puk", "files", "signature"});
    Profile profile;
    profile.name = form.text(root, "name");
    profile.title = form.text(root, "title");
    profile.atrs = read_atrs(form, root);
    profile.aid = form.hex(root, "aid", 5, longest_aid);
    profile.pin = read_pin(form, root, "pin");
    profile.puk = read_pin(form, root, "puk");
    const auto files = form.section(root, "files");
    form.only(files, {"number", "certificate"});
    profile.number_file = form.number_in_hex(files, "number", 2);
    profile.certificate_file = form.number_in_hex(files, "certificate", 2);
    read_signature(form, root, profile);
    if (form.fault()) return tl::unexpected<Fault>(*form.fault());
    return profile;
}

Result<std::vector<Profile>> load_profiles(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem))
        if (entry->path().extension() == ".json") files.push_back(entry->path());
    if (files.empty()) return fail(FaultCode::file_missing, "card.profiles", {{"folder", folder.string()}});
    std::sort(files.begin(), files.end());
    std::vector<Profile> profiles;
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        std::ostringstream content;
        if (!(content << in.rdbuf())) return fail(FaultCode::file_missing, "card.profiles", {{"file", file.string()}});
        JCIC_TRY(auto profile, read_profile(content.str(), file.filename().string()));
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

}  // namespace jcic::card
