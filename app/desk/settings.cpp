#include "app/desk/settings.h"

#include <charconv>
#include <map>
#include <optional>
#include <sstream>

#include "app/files/files.h"

namespace jcic::desk {
namespace {

constexpr auto file_name = "settings.conf";

/// The table: key and where its text lives. kind and institution have types of their own.
constexpr std::pair<std::string_view, std::string Settings::*> texts[]{
    {"branch", &Settings::branch},
    {"workstation", &Settings::workstation},
    {"host", &Settings::host},
    {"host_ca", &Settings::host_ca},
    {"certificate", &Settings::certificate},
    {"key", &Settings::key},
    {"card_profile", &Settings::card_profile},
    {"card_ca", &Settings::card_ca},
};

/// What may be fixed about printing.
constexpr std::pair<std::string_view, std::string& (*)(PrintChoice&)> printing[]{
    {"printer", [](PrintChoice& of) -> std::string& { return of.queue; }},
    {"print_sides", [](PrintChoice& of) -> std::string& { return of.options.sides; }},
    {"print_tray", [](PrintChoice& of) -> std::string& { return of.options.tray; }},
    {"print_media", [](PrintChoice& of) -> std::string& { return of.options.media; }},
};

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

constexpr std::string_view card_access_names[]{"shared", "exclusive"};  // in the order of pcsc::Share

std::optional<pcsc::Share> read_access(const std::string& text) {
    for (const auto share : {pcsc::Share::shared, pcsc::Share::exclusive})
        if (text == card_access_names[static_cast<std::size_t>(share)]) return share;
    return std::nullopt;
}

std::optional<std::uint32_t> read_number(const std::string& text, std::uint32_t least, std::uint32_t most) {
    std::uint32_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || number < least || number > most)
        return std::nullopt;
    return number;
}

/// `line` 0: of the whole file.
tl::unexpected<Fault> malformed(std::size_t line, std::string reason, std::string_view key = {}) {
    std::vector<Detail> details{{"file", file_name}, {"reason", std::move(reason)}};
    if (line != 0) details.push_back({"line", std::to_string(line)});
    if (!key.empty()) details.push_back({"key", std::string(key)});
    return fail(FaultCode::file_form, "settings", std::move(details));
}

struct Value {
    std::string text;
    std::size_t line = 0;
};
using Values = std::map<std::string, Value>;

Result<Values> read_lines(const std::string& text) {
    Values values;
    std::istringstream lines(text);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        line = trimmed(line);
        if (line.empty() || line.front() == '#') continue;
        const auto equals = line.find('=');
        if (equals == std::string::npos) return malformed(number, "key = value");
        if (!values.emplace(trimmed(line.substr(0, equals)), Value{trimmed(line.substr(equals + 1)), number}).second)
            return malformed(number, "twice");
    }
    return values;
}

/// What may be left out.
Result<void> read_optional(Values& values, Settings& settings) {
    if (const auto list = values.extract("card_crl"); !list.empty()) settings.card_crl = list.mapped().text;
    if (const auto value = values.extract("card_access"); !value.empty()) {
        const auto access = read_access(value.mapped().text);
        if (!access) return malformed(value.mapped().line, "value", "card_access");
        settings.card_access = *access;
    }
    if (const auto account = values.extract("host_account"); !account.empty()) {
        settings.host_account_apart = account.mapped().text == "apart";
        if (!settings.host_account_apart && account.mapped().text != "derived")
            return malformed(account.mapped().line, "value", "host_account");
    }
    if (const auto server = values.extract("print_server"); !server.empty())
        settings.print_server = server.mapped().text;
    if (const auto readers = values.extract("card_readers"); !readers.empty()) {
        settings.system_readers = readers.mapped().text == "system";
        if (!settings.system_readers && readers.mapped().text != "practice")
            return malformed(readers.mapped().line, "value", "card_readers");
    }
    for (const auto& [key, place] : printing)
        if (const auto value = values.extract(std::string(key)); !value.empty())
            place(settings.printing) = value.mapped().text;
    struct Number {
        const char* key;
        std::uint32_t least, most;
    };
    const auto number = [&](const Number& wanted, auto put) -> Result<void> {
        const auto value = values.extract(wanted.key);
        if (value.empty()) return {};
        const auto read = read_number(value.mapped().text, wanted.least, wanted.most);
        if (!read) return malformed(value.mapped().line, "value", wanted.key);
        put(*read);
        return {};
    };
    JCIC_CHECK(number({"clock_limit", 1, 86'400}, [&](auto n) { settings.clock_limit = std::chrono::seconds(n); }));
    JCIC_CHECK(number({"password_memory", 64, 1024}, [&](auto n) { settings.password_memory_mib = n; }));
    JCIC_CHECK(number({"password_passes", 3, 24}, [&](auto n) { settings.password_passes = n; }));
    return {};
}

}  // namespace

bool is_profile(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::exists(folder / file_name, ignored);
}

Result<Settings> read_settings(const std::filesystem::path& profile) {
    JCIC_TRY(const std::string text, files::read_text(profile / file_name));
    JCIC_TRY(auto values, read_lines(text));
    const auto kind = values.extract("kind");
    const auto institution = values.extract("institution");
    if (kind.empty()) return malformed(0, "missing", "kind");
    if (kind.mapped().text != "practice" && kind.mapped().text != "real")
        return malformed(kind.mapped().line, "value", "kind");
    if (institution.empty()) return malformed(0, "missing", "institution");
    JCIC_TRY(auto code, domain::InstitutionCode::parse(institution.mapped().text));
    Settings settings{kind.mapped().text == "real" ? domain::WorldKind::real : domain::WorldKind::practice,
                      code,
                      {},
                      {},
                      {},
                      {},
                      {},
                      {},
                      {},
                      {},
                      {}};
    for (const auto& [key, place] : texts) {
        const auto value = values.extract(std::string(key));
        if (value.empty()) return malformed(0, "missing", key);
        settings.*place = value.mapped().text;
    }
    JCIC_CHECK(read_optional(values, settings));
    if (!values.empty()) return malformed(values.begin()->second.line, "unknown", values.begin()->first);
    return settings;
}

Result<void> write_settings(const std::filesystem::path& profile, const Settings& settings) {
    std::string text = "# Settings of this workstation's profile (docs/architecture.md).\n";
    text += "kind = " + std::string(domain::name_of(settings.kind)) + "\n";
    text += "institution = " + settings.institution.text() + "\n";
    for (const auto& [key, place] : texts) text += std::string(key) + " = " + settings.*place + "\n";
    if (!settings.card_crl.empty()) text += "card_crl = " + settings.card_crl + "\n";
    text += "card_access = " + std::string(card_access_names[static_cast<std::size_t>(settings.card_access)]) + "\n";
    text += std::string("host_account = ") + (settings.host_account_apart ? "apart" : "derived") + "\n";
    if (!settings.print_server.empty()) text += "print_server = " + settings.print_server + "\n";
    if (settings.system_readers) text += "card_readers = system\n";
    PrintChoice fixed = settings.printing;
    for (const auto& [key, place] : printing)
        if (!place(fixed).empty()) text += std::string(key) + " = " + place(fixed) + "\n";
    text += "password_memory = " + std::to_string(settings.password_memory_mib) + "\n";
    text += "password_passes = " + std::to_string(settings.password_passes) + "\n";
    text += "clock_limit = " + std::to_string(settings.clock_limit.count()) + "\n";
    return files::replace(profile / file_name, text);
}

}  // namespace jcic::desk
