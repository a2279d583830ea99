#include "app/domain/authorisation_package.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "app/base/numbers.h"
#include "app/base/text.h"

namespace jcic::domain {
namespace {

constexpr std::string_view descriptor_head = "jcic-desk authorisations v1";
constexpr std::string_view not_given = "-";
constexpr std::array kinds{std::pair{AuthorisationKind::paper, std::string_view("paper")},
                           std::pair{AuthorisationKind::citizen_certificate, std::string_view("citizen-certificate")},
                           std::pair{AuthorisationKind::c3_certificate, std::string_view("c3-certificate")}};

tl::unexpected<Fault> no_descriptor() {
    return fail(FaultCode::authorisation_package, "package", {{"reason", "descriptor"}});
}

Fault form_fault(std::string_view field, const char* reason) {
    return {FaultCode::rule_au_4, "authorisation.form", {{"field", std::string(field)}, {"reason", reason}}};
}

/// A value keeps to its line; an empty one stands as a dash.
std::string packaged_line(std::initializer_list<std::string_view> values) {
    std::string out;
    for (const auto value : values)
        out += (out.empty() ? "" : "\t") + (value.empty() ? std::string(not_given) : in_one_line(value));
    return out + "\n";
}

std::string_view yes_or_no_word(bool yes) {
    return yes ? "yes" : "no";
}

/// Takes a descriptor's lines one by one. What a line says otherwise than it is written is found in the end, when all
/// is written again (read_descriptor).
class DescriptorLines {
public:
    explicit DescriptorLines(std::string_view text) : rest_(text) {}
    [[nodiscard]] bool next_is(std::string_view name) const {
        return rest_.starts_with(name) && rest_.substr(name.size()).starts_with('\t');
    }
    [[nodiscard]] Result<std::vector<std::string>> take(std::string_view name, std::size_t values) {
        if (!next_is(name)) return no_descriptor();
        const auto end = rest_.find('\n');
        auto line = rest_.substr(name.size() + 1, end - name.size() - 1);
        rest_.remove_prefix(end + 1);
        std::vector<std::string> out;
        while (true) {
            const auto tab = std::min(line.find('\t'), line.size());
            const auto value = line.substr(0, tab);
            if (!is_utf8(view(value))) return no_descriptor();
            out.emplace_back(value == not_given ? std::string_view("") : value);
            if (tab == line.size()) break;
            line.remove_prefix(tab + 1);
        }
        if (out.size() != values) return no_descriptor();
        return out;
    }
    [[nodiscard]] Result<std::string> one(std::string_view name) {
        JCIC_TRY(auto values, take(name, 1));
        return std::move(values.front());
    }
    [[nodiscard]] Result<bool> yes(std::string_view name) {
        JCIC_TRY(const auto word, one(name));
        return word == "yes";
    }
    [[nodiscard]] Result<void> head(std::string_view line) {
        if (!rest_.starts_with(line) || !rest_.substr(line.size()).starts_with('\n')) return no_descriptor();
        rest_.remove_prefix(line.size() + 1);
        return {};
    }

private:
    std::string_view rest_;
};

Result<void> read_kind(DescriptorLines& lines, PackagedForm& out) {
    JCIC_TRY(const auto word, lines.one("kind"));
    const auto* kind = std::ranges::find(kinds, word, [](const auto& one) { return one.second; });
    if (kind == kinds.end()) return no_descriptor();
    out.kind = kind->first;
    return {};
}

Result<void> read_items(DescriptorLines& lines, PackagedForm& out) {
    for (const auto item : all_items) {
        JCIC_TRY(const auto values, lines.take("item", 2));
        out.form.items.emplace_back(item, values[1] == "yes" ? Tick::yes : Tick::no);
    }
    return {};
}

Result<PackagedForm> form_in(DescriptorLines& lines, const std::string& institution) {
    PackagedForm out;
    JCIC_CHECK(lines.one("form"));
    JCIC_TRY(out.reference, lines.one("reference"));
    JCIC_CHECK(read_kind(lines, out));
    out.form.institution = institution;
    JCIC_TRY(out.form.subject_id, lines.one("subject"));
    JCIC_TRY(out.name, lines.one("name"));
    JCIC_TRY(out.form.application_name, lines.one("application"));
    JCIC_CHECK(read_items(lines, out));
    JCIC_TRY(out.form.signed_on, lines.one("signed"));
    JCIC_TRY(out.form.ends_on, lines.one("ends"));
    JCIC_TRY(out.form.read_box, lines.yes("read-box"));
    JCIC_TRY(out.notices, lines.yes("notices"));
    JCIC_TRY(out.identity, lines.one("identity"));
    JCIC_TRY(auto verified, lines.take("verified", 2));
    out.verifier = std::move(verified[0]);
    out.verified_on = std::move(verified[1]);
    JCIC_TRY(auto file, lines.take("file", 3));
    const auto bytes = whole_number<std::uint64_t>(file[1]);
    if (!bytes) return no_descriptor();
    out.file = std::move(file[0]);
    out.bytes = *bytes;
    out.digest = std::move(file[2]);
    return out;
}

std::string_view kind_word(AuthorisationKind kind) {
    return std::ranges::find(kinds, kind, [](const auto& one) { return one.first; })->second;
}

}  // namespace

std::vector<Fault> faults_of(const PackagedForm& form, RocDate today) {
    auto out = check_form(form.form);
    if (form.name.empty()) out.push_back(form_fault("name", "empty"));
    if (form.form.application_name.empty()) out.push_back(form_fault("application-name", "empty"));
    const auto ticked = [](const auto& row) { return row.second == Tick::yes; };
    if (std::ranges::none_of(form.form.items, ticked)) out.push_back(form_fault("items", "empty"));
    if (form.identity.empty() || form.verifier.empty()) out.push_back(form_fault("identity", "not-checked"));
    if (!form.notices) out.push_back(form_fault("notices", "not-told"));
    if (form.file.empty()) out.push_back(form_fault("form", "no-form"));
    if (const auto ends = RocDate::parse(form.form.ends_on); ends && *ends < today)
        out.push_back(form_fault("ends-on", "over"));
    // What a descriptor cannot say as it stands: met in a whole package, it would hold up all that are in it.
    const auto check_said = [&](std::string_view field, std::string_view value) {
        if (value == not_given || in_one_line(value) != value || !is_utf8(view(value)))
            out.push_back(form_fault(field, "not-said"));
    };
    check_said("reference", form.reference);
    check_said("subject", form.form.subject_id);
    check_said("name", form.name);
    check_said("application-name", form.form.application_name);
    check_said("verifier", form.verifier);
    return out;
}

std::vector<Fault> differences(const PackagedForm& row, const PackagedForm& descriptor) {
    auto out = check_against_descriptor(row.form, descriptor.form);
    if (row.form.read_box != descriptor.form.read_box) out.push_back(form_fault("read-box", "differs"));
    if (row.notices != descriptor.notices) out.push_back(form_fault("notices", "differs"));
    if (row.kind != descriptor.kind) out.push_back(form_fault("kind", "differs"));
    const auto compare = [&](std::string_view field, std::string_view one, std::string_view other) {
        if (one != other) out.push_back(form_fault(field, "differs"));
    };
    compare("reference", row.reference, descriptor.reference);
    compare("name", row.name, descriptor.name);
    compare("identity", row.identity, descriptor.identity);
    compare("verifier", row.verifier, descriptor.verifier);
    compare("verified-on", row.verified_on, descriptor.verified_on);
    compare("form", row.digest, descriptor.digest);
    return out;
}

std::string descriptor_text(const AuthorisationPackage& package) {
    std::string out(descriptor_head);
    out += "\n" + packaged_line({"world", package.world}) + packaged_line({"institution", package.institution}) +
           packaged_line({"workstation", package.workstation}) + packaged_line({"package", package.name}) +
           packaged_line({"made", iso_text(package.made)}) + packaged_line({"by", package.by}) +
           packaged_line({"account", package.account});
    std::size_t number = 0;
    for (const auto& one : package.forms) {
        out += packaged_line({"form", std::to_string(++number)}) + packaged_line({"reference", one.reference}) +
               packaged_line({"kind", kind_word(one.kind)}) + packaged_line({"subject", one.form.subject_id}) +
               packaged_line({"name", one.name}) + packaged_line({"application", one.form.application_name});
        for (const auto& [item, tick] : one.form.items)
            out += packaged_line({"item", code_of(item), yes_or_no_word(tick == Tick::yes)});
        out += packaged_line({"signed", one.form.signed_on}) + packaged_line({"ends", one.form.ends_on}) +
               packaged_line({"read-box", yes_or_no_word(one.form.read_box)}) +
               packaged_line({"notices", yes_or_no_word(one.notices)}) + packaged_line({"identity", one.identity}) +
               packaged_line({"verified", one.verifier, one.verified_on}) +
               packaged_line({"file", one.file, std::to_string(one.bytes), one.digest});
    }
    return out + packaged_line({"forms", std::to_string(number)});
}

Result<AuthorisationPackage> read_descriptor(std::string_view text) {
    if (!text.ends_with('\n')) return no_descriptor();
    DescriptorLines lines(text);
    AuthorisationPackage out;
    JCIC_CHECK(lines.head(descriptor_head));
    JCIC_TRY(out.world, lines.one("world"));
    JCIC_TRY(out.institution, lines.one("institution"));
    JCIC_TRY(out.workstation, lines.one("workstation"));
    JCIC_TRY(out.name, lines.one("package"));
    JCIC_TRY(const auto made, lines.one("made"));
    const auto at = parse_iso(made);
    if (!at) return no_descriptor();
    out.made = *at;
    JCIC_TRY(out.by, lines.one("by"));
    JCIC_TRY(out.account, lines.one("account"));
    while (lines.next_is("form")) {
        if (out.forms.size() == most_packaged_forms) return no_descriptor();
        JCIC_TRY(auto form, form_in(lines, out.institution));
        out.forms.push_back(std::move(form));
    }
    // How many there are, and no two texts say the same.
    if (descriptor_text(out) != text) return no_descriptor();
    return out;
}

// The tar file that a package of authorisations is, before it is signed and encrypted.

namespace {

constexpr std::size_t block = 512;
using TarHead = std::array<std::uint8_t, block>;

void put_text(TarHead& head, std::size_t at, std::string_view text) {
    std::ranges::copy(text, head.begin() + static_cast<std::ptrdiff_t>(at));
}

/// So many digits and a NUL.
void put_octal(TarHead& head, std::size_t at, std::size_t digits, std::uint64_t number) {
    for (std::size_t i = digits; i-- > 0; number >>= 3U)
        head[at + i] = static_cast<std::uint8_t>('0' + static_cast<char>(number & 7U));
}

TarHead tar_head(const ArchivedFile& file, UtcTime made) {
    TarHead head{};
    put_text(head, 0, std::string_view(file.name).substr(0, 99));
    put_octal(head, 100, 7, 0600);
    put_octal(head, 108, 7, 0);
    put_octal(head, 116, 7, 0);
    put_octal(head, 124, 11, file.bytes.size());
    const auto since = std::chrono::duration_cast<std::chrono::seconds>(made.time_since_epoch()).count();
    put_octal(head, 136, 11, static_cast<std::uint64_t>(std::max<std::int64_t>(since, 0)));
    put_text(head, 148, "        ");  // what the sum is taken with
    put_text(head, 156, "0");
    put_text(head, 257, "ustar");
    put_text(head, 263, "00");
    std::uint64_t sum = 0;
    for (const auto byte : head) sum += byte;
    put_octal(head, 148, 6, sum);
    head[154] = 0;
    return head;
}

}  // namespace

Bytes archive_of(const std::vector<ArchivedFile>& files, UtcTime made) {
    Bytes out;
    for (const auto& file : files) {
        const auto head = tar_head(file, made);
        out.insert(out.end(), head.begin(), head.end());
        out.insert(out.end(), file.bytes.begin(), file.bytes.end());
        out.resize((out.size() + block - 1) / block * block);
    }
    out.resize(out.size() + 2 * block);
    return out;
}

}  // namespace jcic::domain
