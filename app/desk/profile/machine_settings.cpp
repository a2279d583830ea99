#include "app/desk/profile/machine_settings.h"

#include <algorithm>
#include <array>
#include <type_traits>

#include "app/base/numbers.h"
#include "app/domain/registers/policy.h"

namespace jcic::desk {
namespace {

using domain::Duty;
using domain::SettingKind;
using domain::events::Choice;

constexpr std::array administrators{Duty::administrator};
constexpr std::array head_or_administrator{Duty::unit_head, Duty::administrator};

/// As long as set-up takes one: it stands in one line of a page.
constexpr int longest_name = 64;
constexpr int longest_address = 120;
constexpr std::array world_kinds{Choice{"practice", JCIC_WORD("registers", "練習")},
                                 Choice{"real", JCIC_WORD("registers", "正式")}};
constexpr std::array shares{Choice{"shared", JCIC_WORD("registers", "與其他程式共用")},
                            Choice{"exclusive", JCIC_WORD("registers", "獨占")}};
constexpr std::array key_places{Choice{"file", JCIC_WORD("registers", "設定檔資料夾內之檔案")},
                                Choice{"tpm", JCIC_WORD("registers", "本機之 TPM")}};
constexpr std::array accounts{Choice{"apart", JCIC_WORD("registers", "另有密碼，各自輸入")},
                              Choice{"derived", JCIC_WORD("registers", "由本程式的密碼衍生")}};
constexpr std::array ways_in{Choice{"password", JCIC_WORD("registers", "密碼")},
                             Choice{"password-and-card", JCIC_WORD("registers", "密碼及本人卡片")}};
constexpr std::array card_readers{Choice{"practice", JCIC_WORD("registers", "練習卡")},
                                  Choice{"system", JCIC_WORD("registers", "本機讀卡機")}};
constexpr std::array while_away{Choice{"nothing", JCIC_WORD("registers", "不送出新的查詢")},
                                Choice{"own-forms", JCIC_WORD("registers", "僅得以已為本櫃台保留之授權書送出查詢")}};
constexpr std::array other_logs{Choice{"nothing", JCIC_WORD("registers", "僅記入本程式之診斷紀錄")},
                                Choice{"journal", JCIC_WORD("registers", "作業系統的系統日誌")}};
constexpr std::array sides{Choice{"one-sided", JCIC_WORD("registers", "單面")},
                           Choice{"two-sided-long-edge", JCIC_WORD("registers", "雙面，長邊翻頁")},
                           Choice{"two-sided-short-edge", JCIC_WORD("registers", "雙面，短邊翻頁")}};

template <auto Member>
std::string text_of(const Settings& settings) {
    return settings.*Member;
}
template <auto Member>
void put_text(Settings& settings, const std::string& value) {
    settings.*Member = value;
}
template <auto Member>
std::string number_of(const Settings& settings) {
    return std::to_string(settings.*Member);
}
template <auto Member>
void put_number(Settings& settings, const std::string& value) {
    auto& number = settings.*Member;
    number = whole_number<std::remove_reference_t<decltype(number)>>(value).value_or(number);  // held to its row before
}

/// More seconds than the program's own allowance, and more than hold now.
bool wider_clock(const std::string& from, const std::string& to) {
    const auto now = whole_number<int>(from).value_or(0);
    const auto then = whole_number<int>(to).value_or(0);
    return then > now && then > static_cast<int>(Settings::usual_clock_limit.count());
}
/// Another hub, or none, knows no use that the other desks claimed.
bool hub_changed(const std::string& from, const std::string& to) {
    return !from.empty() && from != to;
}
/// Whoever may lower it may as well keep an old program.
bool version_changed(const std::string& from, const std::string& to) {
    return !from.empty() && from != to;
}
bool card_no_longer(const std::string& from, const std::string& to) {
    return from == "password-and-card" && to != from;
}
bool more_while_away(const std::string& /*from*/, const std::string& to) {
    return to == "own-forms";
}
bool out_of_the_tpm(const std::string& from, const std::string& to) {
    return from == "tpm" && to == "file";
}
/// What a program of the login's own plays gives a key away as soon as it is made.
bool tpm_in_software(const std::string& /*from*/, const std::string& to) {
    const auto place = tpm::Place::parse(to);
    return place && !place->is_device();
}
bool list_taken_away(const std::string& from, const std::string& to) {
    return !from.empty() && to.empty();
}

/// A text of the file that the set-up names and nobody changes afterwards, or that these may.
template <auto Member>
constexpr MachineSetting needed(domain::Setting about) {
    about.needed = true;
    return {about, text_of<Member>, put_text<Member>};
}

constexpr std::array machine_table{
    MachineSetting{{.name = "kind",
                    .title = JCIC_WORD("registers", "練習或正式"),
                    .kind = SettingKind::choice,
                    .needed = true,
                    .choices = world_kinds,
                    .fixable = false},
                   [](const Settings& of) { return std::string(domain::name_of(of.kind)); },
                   [](Settings& of, const std::string& value) {
                       of.kind = value == "real" ? domain::WorldKind::real : domain::WorldKind::practice;
                   }},
    MachineSetting{{.name = "institution",
                    .title = JCIC_WORD("registers", "金融機構代號"),
                    .kind = SettingKind::code,
                    .needed = true,
                    .rule = "R-SE-3"},
                   [](const Settings& of) { return of.institution.text(); },
                   [](Settings& of, const std::string& value) {
                       if (auto code = domain::InstitutionCode::parse(value)) of.institution = std::move(*code);
                   }},
    needed<&Settings::branch>({.name = "branch",
                               .title = JCIC_WORD("registers", "分行名稱，列印時用"),
                               .most = longest_name,
                               .by = head_or_administrator,
                               .rule = "R-PA-1"}),
    MachineSetting{{.name = "institution_name",
                    .title = JCIC_WORD("registers", "銀行名稱，列印時用"),
                    .most = longest_name,
                    .by = head_or_administrator,
                    .rule = "R-PA-1"},
                   text_of<&Settings::institution_name>,
                   put_text<&Settings::institution_name>},
    MachineSetting{{.name = "branch_address",
                    .title = JCIC_WORD("registers", "分行地址，函件用"),
                    .most = longest_address,
                    .by = head_or_administrator,
                    .rule = "R-DU-9"},
                   text_of<&Settings::branch_address>,
                   put_text<&Settings::branch_address>},
    MachineSetting{{.name = "branch_telephone",
                    .title = JCIC_WORD("registers", "分行電話，函件用"),
                    .most = longest_name,
                    .by = head_or_administrator,
                    .rule = "R-DU-9"},
                   text_of<&Settings::branch_telephone>,
                   put_text<&Settings::branch_telephone>},
    MachineSetting{{.name = "head_office",
                    .title = JCIC_WORD("registers", "總行彙總單位名稱，函件與查核報告用"),
                    .most = longest_name,
                    .by = head_or_administrator,
                    .rule = "R-LO-5"},
                   text_of<&Settings::head_office>,
                   put_text<&Settings::head_office>},
    MachineSetting{{.name = "notices_version",
                    .title = JCIC_WORD("registers", "告知事項的版本，登記授權書時帶入"),
                    .most = longest_name,
                    .by = head_or_administrator,
                    .rule = "R-AU-9"},
                   text_of<&Settings::notices_version>,
                   put_text<&Settings::notices_version>},
    MachineSetting{{.name = "case_numbers",
                    .title = JCIC_WORD("registers", "案號格式，填寫申請時帶入"),
                    .most = longest_name,
                    .by = head_or_administrator,
                    .rule = "R-DU-6"},
                   text_of<&Settings::case_numbers>,
                   put_text<&Settings::case_numbers>},
    MachineSetting{{.name = "logo",
                    .title = JCIC_WORD("registers", "標誌（PNG），列印時用"),
                    .kind = SettingKind::file,
                    .by = head_or_administrator},
                   text_of<&Settings::logo>,
                   put_text<&Settings::logo>},
    MachineSetting{{.name = "own_font",
                    .title = JCIC_WORD("registers", "造字字型（TTF、TTE、OTF），列印時用"),
                    .kind = SettingKind::file,
                    .by = head_or_administrator},
                   text_of<&Settings::own_font>,
                   put_text<&Settings::own_font>},
    needed<&Settings::workstation>(
        {.name = "workstation", .title = JCIC_WORD("registers", "工作站名稱"), .most = longest_name}),
    needed<&Settings::host>(
        {.name = "host", .title = JCIC_WORD("registers", "聯徵中心主機"), .kind = SettingKind::address}),
    needed<&Settings::host_ca>(
        {.name = "host_ca", .title = JCIC_WORD("registers", "主機憑證之憑證機構"), .kind = SettingKind::file}),
    needed<&Settings::certificate>({.name = "certificate",
                                    .title = JCIC_WORD("registers", "工作站憑證"),
                                    .kind = SettingKind::file,
                                    .by = administrators,
                                    .renewed = true}),
    needed<&Settings::key>({.name = "key",
                            .title = JCIC_WORD("registers", "工作站私鑰"),
                            .kind = SettingKind::file,
                            .by = administrators,
                            .renewed = true}),
    MachineSetting{{.name = "key_in",
                    .title = JCIC_WORD("registers", "工作站金鑰之產生處所"),
                    .kind = SettingKind::choice,
                    .initial = "file",
                    .choices = key_places,
                    .by = administrators,
                    .loosens = out_of_the_tpm},
                   [](const Settings& of) { return std::string(of.key_in_tpm ? "tpm" : "file"); },
                   [](Settings& of, const std::string& value) { of.key_in_tpm = value == "tpm"; }},
    MachineSetting{{.name = "tpm_device",
                    .title = JCIC_WORD("registers", "本機之 TPM 裝置"),
                    .initial = tpm::Place::usual,
                    .most = 40,
                    .by = administrators,
                    .loosens = tpm_in_software},
                   text_of<&Settings::tpm_device>,
                   put_text<&Settings::tpm_device>},
    needed<&Settings::card_profile>(
        {.name = "card_profile", .title = JCIC_WORD("registers", "卡片設定檔"), .by = administrators}),
    // Whom cards are believed: settled by two at set-up, as the host's authority is.
    needed<&Settings::card_ca>(
        {.name = "card_ca", .title = JCIC_WORD("registers", "卡片憑證之憑證機構"), .kind = SettingKind::file}),
    MachineSetting{{.name = "card_crl",
                    .title = JCIC_WORD("registers", "卡片憑證的廢止清單"),
                    .kind = SettingKind::file,
                    .by = administrators,
                    .loosens = list_taken_away,
                    .renewed = true},
                   text_of<&Settings::card_crl>,
                   put_text<&Settings::card_crl>},
    // Foreign code, to which the card's password is given.
    MachineSetting{{.name = "card_module",
                    .title = JCIC_WORD("registers", "晶片卡廠商模組（PKCS#11）"),
                    .kind = SettingKind::file,
                    .policy_alone = true},
                   text_of<&Settings::card_module>,
                   put_text<&Settings::card_module>},
    MachineSetting{{.name = "sign_in",
                    .title = JCIC_WORD("registers", "登入方式"),
                    .kind = SettingKind::choice,
                    .initial = "password",
                    .choices = ways_in,
                    .by = administrators,
                    .rule = "R-PW-1",
                    .loosens = card_no_longer},
                   [](const Settings& of) { return std::string(ways_in[of.sign_in_by_card ? 1 : 0].name); },
                   [](Settings& of, const std::string& value) { of.sign_in_by_card = value == "password-and-card"; }},
    MachineSetting{{.name = "sign_in_card", .title = JCIC_WORD("registers", "登入用卡片設定檔"), .by = administrators},
                   text_of<&Settings::sign_in_card>,
                   put_text<&Settings::sign_in_card>},
    MachineSetting{{.name = "sign_in_module",
                    .title = JCIC_WORD("registers", "登入用卡片廠商模組（PKCS#11）"),
                    .kind = SettingKind::file,
                    .policy_alone = true},
                   text_of<&Settings::sign_in_module>,
                   put_text<&Settings::sign_in_module>},
    MachineSetting{
        {.name = "card_access",
         .title = JCIC_WORD("registers", "卡片開啟時其他程式可否使用"),
         .kind = SettingKind::choice,
         .initial = "shared",
         .choices = shares,
         .by = administrators},
        [](const Settings& of) { return std::string(shares[static_cast<std::size_t>(of.card_access)].name); },
        [](Settings& of, const std::string& value) {
            of.card_access = value == "exclusive" ? pcsc::Share::exclusive : pcsc::Share::shared;
        }},
    MachineSetting{{.name = "host_account",
                    .title = JCIC_WORD("registers", "聯徵中心帳號的密碼"),
                    .kind = SettingKind::choice,
                    .initial = "apart",
                    .choices = accounts,
                    .rule = "R-DU-2",
                    .weakens = true},  // one password, then, opens the desk and layer 1
                   [](const Settings& of) { return std::string(of.host_account_apart ? "apart" : "derived"); },
                   [](Settings& of, const std::string& value) { of.host_account_apart = value == "apart"; }},
    MachineSetting{{.name = "print_server", .title = JCIC_WORD("registers", "列印伺服器"), .by = administrators},
                   text_of<&Settings::print_server>,
                   put_text<&Settings::print_server>},
    MachineSetting{{.name = "card_readers",
                    .title = JCIC_WORD("registers", "練習模式使用之讀卡機"),
                    .kind = SettingKind::choice,
                    .initial = "practice",
                    .choices = card_readers,
                    .by = administrators},
                   [](const Settings& of) { return std::string(of.system_readers ? "system" : "practice"); },
                   [](Settings& of, const std::string& value) { of.system_readers = value == "system"; }},
    MachineSetting{{.name = "printer", .title = JCIC_WORD("registers", "固定的印表機"), .by = head_or_administrator},
                   [](const Settings& of) { return of.printing.queue; },
                   [](Settings& of, const std::string& value) { of.printing.queue = value; }},
    MachineSetting{{.name = "print_sides",
                    .title = JCIC_WORD("registers", "固定的單雙面"),
                    .kind = SettingKind::choice,
                    .choices = sides,
                    .by = head_or_administrator},
                   [](const Settings& of) { return of.printing.options.sides; },
                   [](Settings& of, const std::string& value) { of.printing.options.sides = value; }},
    MachineSetting{{.name = "print_tray", .title = JCIC_WORD("registers", "固定的紙匣"), .by = head_or_administrator},
                   [](const Settings& of) { return of.printing.options.tray; },
                   [](Settings& of, const std::string& value) { of.printing.options.tray = value; }},
    MachineSetting{{.name = "print_media", .title = JCIC_WORD("registers", "固定的紙張"), .by = head_or_administrator},
                   [](const Settings& of) { return of.printing.options.media; },
                   [](Settings& of, const std::string& value) { of.printing.options.media = value; }},
    MachineSetting{{.name = "password_memory",
                    .title = JCIC_WORD("registers", "密碼運算的記憶體（MiB）"),
                    .kind = SettingKind::number,
                    .initial = "64",
                    .least = 64,
                    .most = 1024,
                    .by = administrators},
                   number_of<&Settings::password_memory_mib>,
                   put_number<&Settings::password_memory_mib>},
    MachineSetting{{.name = "password_passes",
                    .title = JCIC_WORD("registers", "密碼運算的次數"),
                    .kind = SettingKind::number,
                    .initial = "3",
                    .least = 3,
                    .most = 24,
                    .by = administrators},
                   number_of<&Settings::password_passes>,
                   put_number<&Settings::password_passes>},
    MachineSetting{{.name = "clock_limit",
                    .title = JCIC_WORD("registers", "與主機的時差上限（秒）"),
                    .kind = SettingKind::number,
                    .initial = "300",
                    .least = 1,
                    .most = 86'400,
                    .by = administrators,
                    .loosens = wider_clock},
                   [](const Settings& of) { return std::to_string(of.clock_limit.count()); },
                   [](Settings& of, const std::string& value) {
                       if (const auto seconds = whole_number<int>(value))
                           of.clock_limit = std::chrono::seconds{*seconds};
                   }},
    MachineSetting{{.name = "disk_warning",
                    .title = JCIC_WORD("registers", "磁碟空間警示值（MB）"),
                    .kind = SettingKind::number,
                    .initial = "500",
                    .least = 50,
                    .most = 1'000'000,
                    .by = administrators},
                   number_of<&Settings::disk_warning_mb>,
                   put_number<&Settings::disk_warning_mb>},
    MachineSetting{{.name = "package_certificate",
                    .title = JCIC_WORD("registers", "授權書傳送檔的收件憑證"),
                    .kind = SettingKind::file,
                    .by = administrators,
                    .rule = "R-AU-1"},
                   text_of<&Settings::package_certificate>,
                   put_text<&Settings::package_certificate>},
    MachineSetting{{.name = "package_folder",
                    .title = JCIC_WORD("registers", "授權書傳送檔的資料夾"),
                    .by = administrators,
                    .rule = "R-AU-7"},
                   text_of<&Settings::package_folder>,
                   put_text<&Settings::package_folder>},
    MachineSetting{{.name = "package_inbox",
                    .title = JCIC_WORD("registers", "授權書回覆檔的資料夾"),
                    .by = administrators,
                    .rule = "R-AU-7"},
                   text_of<&Settings::package_inbox>,
                   put_text<&Settings::package_inbox>},
    MachineSetting{{.name = "subject_ca",
                    .title = JCIC_WORD("registers", "當事人憑證之憑證機構"),
                    .kind = SettingKind::file,
                    .by = administrators,
                    .rule = "R-AU-2"},
                   text_of<&Settings::subject_ca>,
                   put_text<&Settings::subject_ca>},
    MachineSetting{{.name = "subject_crl",
                    .title = JCIC_WORD("registers", "當事人憑證的廢止清單"),
                    .by = administrators,
                    .rule = "R-AU-2"},
                   text_of<&Settings::subject_crl>,
                   put_text<&Settings::subject_crl>},
    MachineSetting{{.name = "form_layout",
                    .title = JCIC_WORD("registers", "授權書的版面檔"),
                    .kind = SettingKind::file,
                    .by = head_or_administrator,
                    .rule = "R-AU-4"},
                   text_of<&Settings::form_layout>,
                   put_text<&Settings::form_layout>},
    MachineSetting{
        {.name = "integration_folder", .title = JCIC_WORD("registers", "承作系統送件的資料夾"), .by = administrators},
        text_of<&Settings::integration_folder>,
        put_text<&Settings::integration_folder>},
    MachineSetting{{.name = "scanner",
                    .title = JCIC_WORD("registers", "掃描授權書的掃描器"),
                    .by = head_or_administrator,
                    .rule = "R-AU-4"},
                   text_of<&Settings::scanner>,
                   put_text<&Settings::scanner>},
    MachineSetting{{.name = "hub",
                    .title = JCIC_WORD("registers", "櫃台連線伺服器"),
                    .by = administrators,
                    .rule = "R-AU-5",
                    .loosens = hub_changed},
                   text_of<&Settings::hub>,
                   put_text<&Settings::hub>},
    MachineSetting{{.name = "hub_ca",
                    .title = JCIC_WORD("registers", "櫃台連線伺服器憑證之憑證機構"),
                    .kind = SettingKind::file,
                    .by = administrators,
                    .rule = "R-AU-5",
                    .loosens = hub_changed},
                   text_of<&Settings::hub_ca>,
                   put_text<&Settings::hub_ca>},
    MachineSetting{{.name = "hub_certificate",
                    .title = JCIC_WORD("registers", "櫃台連線用的工作站憑證"),
                    .kind = SettingKind::file,
                    .by = administrators,
                    .renewed = true},
                   text_of<&Settings::hub_certificate>,
                   put_text<&Settings::hub_certificate>},
    MachineSetting{{.name = "hub_away",
                    .title = JCIC_WORD("registers", "櫃台連線中斷時"),
                    .kind = SettingKind::choice,
                    .initial = "nothing",
                    .choices = while_away,
                    .by = administrators,
                    .rule = "R-AU-5",
                    .loosens = more_while_away},
                   [](const Settings& of) { return std::string(of.hub_away_own_forms ? "own-forms" : "nothing"); },
                   [](Settings& of, const std::string& value) { of.hub_away_own_forms = value == "own-forms"; }},
    MachineSetting{{.name = "system_log",
                    .title = JCIC_WORD("registers", "診斷與資安事件另記入"),
                    .kind = SettingKind::choice,
                    .initial = "nothing",
                    .choices = other_logs,
                    .by = administrators},
                   [](const Settings& of) { return std::string(of.to_system_log ? "journal" : "nothing"); },
                   [](Settings& of, const std::string& value) { of.to_system_log = value == "journal"; }},
    MachineSetting{{.name = "least_version",
                    .title = JCIC_WORD("registers", "最低程式版本及其起日"),
                    .by = administrators,
                    .loosens = version_changed},
                   text_of<&Settings::least_version>,
                   put_text<&Settings::least_version>},
};

}  // namespace

std::span<const MachineSetting> machine_settings() {
    return machine_table;
}

const std::vector<const domain::Setting*>& all_settings() {
    static const auto every = [] {
        std::vector<const domain::Setting*> out;
        for (const auto& one : machine_table) out.push_back(&one.about);
        for (const auto& one : domain::registers::branch_settings()) out.push_back(&one);
        return out;
    }();
    return every;
}

const domain::Setting* find_setting(std::string_view name) {
    const auto found = std::ranges::find(all_settings(), name, [](const auto* one) { return one->name; });
    return found == all_settings().end() ? nullptr : *found;
}

}  // namespace jcic::desk
