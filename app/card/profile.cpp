#include "app/card/profile.h"

#include <algorithm>
#include <array>
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
constexpr std::size_t longest_tag = 3;
constexpr int shortest_certificate = 256;
constexpr int longest_certificate = 32'767;  // the farthest READ BINARY reaches

using Section = ProfileForm::Section;

template <class Value>
struct Named {
    std::string_view name;
    Value value;
};

constexpr std::array command_sets{Named<CommandSet>{"iso7816", CommandSet::iso7816},
                                  Named<CommandSet>{"piv", CommandSet::piv},
                                  Named<CommandSet>{"pkcs11", CommandSet::pkcs11}};
constexpr std::array characters{Named<bool>{"digits", false}, Named<bool>{"letters-and-digits", true}};
constexpr std::array worth_of_flags{Named<bool>{"believed", true}, Named<bool>{"not-believed", false}};
constexpr std::array ways_to_find{Named<FoundBy>{"atr", FoundBy::atr},
                                  Named<FoundBy>{"application", FoundBy::application}};
constexpr std::array algorithms{SignatureAlgorithm::ecdsa_p256_sha256, SignatureAlgorithm::rsa2048_pkcs1_sha256};

template <class Value, std::size_t count>
Value choice(ProfileForm& form, const Section& in, std::string_view key, const std::array<Named<Value>, count>& all) {
    const auto text = form.text(in, key);
    const auto chosen =
        std::find_if(all.begin(), all.end(), [&](const Named<Value>& entry) { return entry.name == text; });
    if (chosen != all.end()) return chosen->value;
    form.reject(form.find(in, key), '"' + std::string(key) + "\" is not one that is known");
    return all.front().value;
}

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

void read_new_rules(ProfileForm& form, const Section& in, PinRules& rules) {
    for (const auto& rule : form.texts(in, "new")) {
        if (rule == "no-repetition")
            rules.no_repetition = true;
        else if (rule == "no-run")
            rules.no_run = true;
        else
            form.reject(form.find(in, "new"), "\"new\" holds a rule that is not known");
    }
}

PinRules read_pin(ProfileForm& form, const Section& in, std::string_view key) {
    const auto section = form.section(in, key);
    form.only(section, {"reference", "shortest", "longest", "padded_to", "padding", "tries", "new"});
    PinRules rules;
    rules.reference = static_cast<std::uint8_t>(form.number_in_hex(section, "reference", 1, 1));
    const int shortest = form.number(section, "shortest", 1, longest_password);
    const int longest = form.number(section, "longest", std::max(shortest, 1), longest_password);
    rules.shortest = static_cast<std::size_t>(shortest);
    rules.longest = static_cast<std::size_t>(longest);
    rules.padded_to =
        static_cast<std::size_t>(form.number(section, "padded_to", std::max(longest, 1), longest_password));
    rules.padding = static_cast<std::uint8_t>(form.number_in_hex(section, "padding", 1, 1));
    if (rules.padding >= '0' && rules.padding <= '9')
        form.reject(form.find(section, "padding"), "\"padding\" is a digit");
    rules.tries = form.number(section, "tries", 1, most_tries);
    read_new_rules(form, section, rules);
    return rules;
}

/// A password that no command carries: neither reference nor padding.
PinRules read_token_pin(ProfileForm& form, const Section& in) {
    const auto section = form.section(in, "pin");
    form.only(section, {"shortest", "longest", "characters", "flags", "tries", "new"});
    PinRules rules;
    const int shortest = form.number(section, "shortest", 1, longest_password);
    rules.shortest = static_cast<std::size_t>(shortest);
    rules.longest = static_cast<std::size_t>(form.number(section, "longest", std::max(shortest, 1), longest_password));
    rules.letters = choice(form, section, "characters", characters);
    rules.flags_believed = choice(form, section, "flags", worth_of_flags);
    rules.tries = form.number(section, "tries", 2, most_tries);
    read_new_rules(form, section, rules);
    return rules;
}

/// One of two at least: a section's field that is not there is not asked for.
bool has_field(const Section& in, std::string_view key) {
    const auto keys = ProfileForm::keys(in);
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void read_object(ProfileForm& form, const Section& in, std::string_view key, std::string& label, Bytes& id) {
    constexpr std::size_t longest_id = 64;
    constexpr std::size_t longest_label = 255;
    const auto section = form.section(in, key);
    form.only(section, {"label", "id"});
    if (has_field(section, "label")) label = form.text(section, "label");
    if (has_field(section, "id")) id = form.hex(section, "id", 1, longest_id);
    if (label.size() > longest_label) form.reject(form.find(section, "label"), "\"label\" has more than 255 bytes");
    if (label.empty() && id.empty())
        form.reject(form.find(in, key), '"' + std::string(key) + "\" has neither label nor id");
}

void read_sign_in(ProfileForm& form, const Section& in, Profile& profile) {
    if (!has_field(in, "sign_in")) return;
    const auto section = form.section(in, "sign_in");
    OwnKey key;
    if (profile.commands == CommandSet::iso7816) form.reject(section.offset, "\"sign_in\" is not for iso7816");
    if (profile.commands == CommandSet::piv) {
        form.only(section, {"key", "certificate", "by"});
        key.key_reference = static_cast<std::uint8_t>(form.number_in_hex(section, "key", 1, 1));
        key.certificate = form.number_in_hex(section, "certificate", 1, longest_tag);
    } else {
        form.only(section, {"by"});
    }
    for (const auto& name : form.texts(section, "by")) {
        const auto use = key_use_of(name);
        if (!use) {
            form.reject(form.find(section, "by"), '"' + name + "\" is not a use of a key that is known");
            return;
        }
        key.uses.push_back(*use);
    }
    if (key.uses.empty()) form.reject(form.find(section, "by"), "\"by\" names none");
    profile.sign_in = std::move(key);
}

void read_documents(ProfileForm& form, const Section& in, Profile& profile) {
    if (!has_field(in, "documents")) return;
    const auto section = form.section(in, "documents");
    if (!profile.sign_in) form.reject(section.offset, "\"documents\" is of own cards, and there is no \"sign_in\"");
    DocumentKey key;
    form.only(section, {"key", "certificate"});
    if (profile.commands == CommandSet::piv) {
        key.key_reference = static_cast<std::uint8_t>(form.number_in_hex(section, "key", 1, 1));
        key.certificate = form.number_in_hex(section, "certificate", 1, longest_tag);
    } else {
        auto& objects = key.objects;
        read_object(form, section, "key", objects.key_label, objects.key_id);
        read_object(form, section, "certificate", objects.certificate_label, objects.certificate_id);
    }
    profile.documents = std::move(key);
}

void read_token(ProfileForm& form, const Section& in, Profile& profile) {
    form.only(in, {"name", "title", "note", "commands", "token", "key", "certificate", "algorithms", "pin", "limits",
                   "sign_in", "documents"});
    const auto section = form.section(in, "token");
    form.only(section, {"label", "serial"});
    auto& token = profile.token;
    if (has_field(section, "label")) token.label = form.text(section, "label");
    if (has_field(section, "serial")) token.serial = form.text(section, "serial");
    // CK_TOKEN_INFO (PKCS #11, 3.2) has room for no more: a longer one fits no token.
    if (token.label.size() > 32) form.reject(form.find(section, "label"), "\"label\" has more than 32 bytes");
    if (token.serial.size() > 16) form.reject(form.find(section, "serial"), "\"serial\" has more than 16 bytes");
    if (token.label.empty() && token.serial.empty())
        form.reject(form.find(in, "token"), "\"token\" has neither label nor serial");
    read_object(form, in, "key", token.key_label, token.key_id);
    read_object(form, in, "certificate", token.certificate_label, token.certificate_id);
    for (const auto& name : form.texts(in, "algorithms")) {
        const auto algorithm = std::find_if(algorithms.begin(), algorithms.end(),
                                            [&](SignatureAlgorithm known) { return name_of(known) == name; });
        if (algorithm == algorithms.end())
            form.reject(form.find(in, "algorithms"), '"' + name + "\" is not an algorithm that is known");
        else
            profile.algorithms[*algorithm] = 0;
    }
    if (profile.algorithms.empty()) form.reject(form.find(in, "algorithms"), "\"algorithms\" names none");
    profile.pin = read_token_pin(form, in);
    const auto limits = form.section(in, "limits");
    form.only(limits, {"certificate"});
    profile.limits.certificate =
        static_cast<std::size_t>(form.number(limits, "certificate", shortest_certificate, longest_certificate));
}

Files read_files(ProfileForm& form, const Section& in, CommandSet commands) {
    Files files;
    if (commands == CommandSet::iso7816) {
        const auto section = form.section(in, "files");
        form.only(section, {"number", "certificate"});
        files.number = form.number_in_hex(section, "number", 2, 2);
        files.certificate = form.number_in_hex(section, "certificate", 2, 2);
        return files;
    }
    const auto section = form.section(in, "objects");
    form.only(section, {"number", "certificate", "discovery"});
    files.number = form.number_in_hex(section, "number", 1, longest_tag);
    files.certificate = form.number_in_hex(section, "certificate", 1, longest_tag);
    files.discovery = form.number_in_hex(section, "discovery", 1, longest_tag);
    return files;
}

void read_signature(ProfileForm& form, const Section& in, Profile& profile) {
    const auto section = form.section(in, "signature");
    form.only(section, {"key", "algorithms"});
    profile.key_reference = static_cast<std::uint8_t>(form.number_in_hex(section, "key", 1, 1));
    const auto entries = form.section(section, "algorithms");
    for (const auto& name : form.keys(entries)) {
        const auto algorithm = std::find_if(algorithms.begin(), algorithms.end(),
                                            [&](SignatureAlgorithm known) { return name_of(known) == name; });
        if (algorithm == algorithms.end()) {
            form.reject(form.find(entries, name), '"' + name + "\" is not an algorithm that is known");
            return;
        }
        if (profile.commands == CommandSet::iso7816 && *algorithm != SignatureAlgorithm::ecdsa_p256_sha256)
            form.reject(form.find(entries, name), '"' + name + "\" is not for the command set iso7816");
        profile.algorithms[*algorithm] = static_cast<std::uint8_t>(form.number_in_hex(entries, name, 1, 1));
    }
    if (profile.algorithms.empty()) form.reject(entries.offset, "\"algorithms\" names none");
}

Limits read_limits(ProfileForm& form, const Section& in) {
    const auto section = form.section(in, "limits");
    form.only(section, {"certificate", "pinpad_seconds"});
    Limits limits;
    limits.certificate =
        static_cast<std::size_t>(form.number(section, "certificate", shortest_certificate, longest_certificate));
    limits.pinpad = std::chrono::seconds(form.number(section, "pinpad_seconds", 5, 255));
    return limits;
}

}  // namespace

bool AtrPattern::matches(ByteView atr) const {
    if (atr.size() != value.size()) return false;
    for (std::size_t i = 0; i < atr.size(); ++i)
        if ((atr[i] & mask[i]) != (value[i] & mask[i])) return false;
    return true;
}

std::optional<Profile> Profile::of_own_cards() const {
    if (!sign_in) return std::nullopt;
    auto out = *this;
    if (commands == CommandSet::piv) {
        out.key_reference = sign_in->key_reference;
        out.files.certificate = sign_in->certificate;
    }
    return out;
}

std::optional<Profile> Profile::of_documents() const {
    if (!documents) return std::nullopt;
    auto out = *this;
    if (commands == CommandSet::piv) {
        out.key_reference = documents->key_reference;
        out.files.certificate = documents->certificate;
        return out;
    }
    out.token.key_label = documents->objects.key_label;
    out.token.key_id = documents->objects.key_id;
    out.token.certificate_label = documents->objects.certificate_label;
    out.token.certificate_id = documents->objects.certificate_id;
    return out;
}

bool Profile::knows(ByteView atr) const {
    return std::any_of(atrs.begin(), atrs.end(), [atr](const AtrPattern& pattern) { return pattern.matches(atr); });
}

Result<Profile> read_profile(std::string_view json, std::string_view origin) {
    ProfileForm form(json, origin);
    ProfileForm::Json document;
    const auto root = form.parse(document);
    Profile profile;
    profile.name = form.text(root, "name");
    profile.title = form.text(root, "title");
    profile.commands = choice(form, root, "commands", command_sets);
    if (profile.commands == CommandSet::pkcs11) {
        read_token(form, root, profile);
        read_sign_in(form, root, profile);
        read_documents(form, root, profile);
        if (form.fault()) return tl::unexpected<Fault>(*form.fault());
        return profile;
    }
    const auto* where = profile.commands == CommandSet::iso7816 ? "files" : "objects";
    form.only(root, {"name", "title", "note", "commands", "found_by", "atr", "aid", "pin", "puk", where, "signature",
                     "limits", "sign_in", "documents"});
    profile.found_by = choice(form, root, "found_by", ways_to_find);
    profile.atrs = read_atrs(form, root);
    if (profile.atrs.empty() && profile.found_by == FoundBy::atr)
        form.reject(form.find(root, "atr"), "\"atr\" is empty, and nothing else finds the card");
    profile.aid = form.hex(root, "aid", 5, longest_aid);
    profile.pin = read_pin(form, root, "pin");
    profile.puk = read_pin(form, root, "puk");
    profile.files = read_files(form, root, profile.commands);
    read_signature(form, root, profile);
    profile.limits = read_limits(form, root);
    read_sign_in(form, root, profile);
    read_documents(form, root, profile);
    if (form.fault()) return tl::unexpected<Fault>(*form.fault());
    return profile;
}

namespace {

std::vector<std::filesystem::path> profile_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code problem;
    std::error_code unknown;
    for (std::filesystem::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem))
        if (entry->path().extension() == ".json" && entry->is_regular_file(unknown)) files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

Result<std::vector<Profile>> load_profiles(const std::filesystem::path& folder, const std::filesystem::path& own) {
    auto files = profile_files(folder);
    if (files.empty())
        return fail(FaultCode::file_missing, "card.profiles", {{"folder", folder.string()}, {"reason", "program"}});
    if (!own.empty())
        for (auto& file : profile_files(own)) files.push_back(std::move(file));
    std::vector<Profile> profiles;
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        std::ostringstream content;
        if (!(content << in.rdbuf()))
            return fail(FaultCode::file_missing, "card.profiles", {{"file", file.string()}, {"reason", "program"}});
        JCIC_TRY(auto profile, read_profile(content.str(), file.filename().string()));
        const bool taken = std::any_of(profiles.begin(), profiles.end(),
                                       [&](const Profile& other) { return other.name == profile.name; });
        if (taken)
            return fail(FaultCode::card_profile, "card.profile",
                        {{"file", file.filename().string()}, {"line", "1"}, {"reason", "the name is taken"}});
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

}  // namespace jcic::card
