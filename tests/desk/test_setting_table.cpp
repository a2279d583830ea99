// The table of settings holds together, and docs/run/settings.md says what it says.
#include <QTranslator>
#include <QtTest>
#include <set>

#include "app/desk/profile/machine_settings.h"
#include "app/domain/registers/policy.h"
#include "app/words/words.h"
#include "support/page_part.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Setting;
using domain::SettingKind;

namespace {

QString q(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}
QString told(const char* word) {
    return QCoreApplication::translate("registers", word);
}

QString kind_text(const Setting& setting) {
    switch (setting.kind) {
        case SettingKind::text:
            return QStringLiteral("text");
        case SettingKind::number:
            return QStringLiteral("number, ") + q(domain::allowed_values(setting));
        case SettingKind::choice: {
            QStringList out;
            for (const auto& choice : setting.choices)
                out << QStringLiteral("`%1` %2").arg(q(choice.name), told(choice.title));
            return out.join(QStringLiteral("; "));
        }
        case SettingKind::code:
            return QStringLiteral("7 digits");
        case SettingKind::address:
            return QStringLiteral("`%1`; in practice also `in-process`").arg(q(domain::allowed_values(setting)));
        case SettingKind::file:
            return QStringLiteral("file");
        case SettingKind::hours:
            return QStringLiteral("hours of a week, as `%1`").arg(q(domain::allowed_values(setting)));
    }
    return {};
}

QString initial_text(const Setting& setting) {
    if (setting.needed) return QStringLiteral("must be there");
    return setting.initial.empty() ? QString() : QStringLiteral("`%1`").arg(q(setting.initial));
}

QString who_text(const Setting& setting) {
    QStringList out;
    for (const auto duty : setting.by) out << words::word_for(duty);
    if (setting.policy_alone) return QStringLiteral("a policy file alone");
    if (out.isEmpty()) return QStringLiteral("nobody: settled at set-up");
    const auto who = out.join(QStringLiteral(" or "));
    return setting.loosens == nullptr ? who : who + QStringLiteral("; to ask less, a policy file alone");
}

QString rule_text(const Setting& setting) {
    return q(setting.rule) + (setting.weakens ? QStringLiteral(", weakens it") : QString());
}

QString line_of(const Setting& setting) {
    const auto place = setting.of_branch()    ? QStringLiteral("branch: `%1`").arg(q(setting.action))
                       : setting.policy_alone ? QStringLiteral("machine: policy.conf")
                                              : QStringLiteral("machine: settings.conf");
    const auto fixed = setting.fixable ? QStringLiteral("yes") : QStringLiteral("no");
    return QStringLiteral("| `%1` | %2 %3 | %4 | %5 | %6 | %7 | %8 | %9 |\n")
        .arg(q(setting.name), QString::fromUtf8(setting.title), told(setting.title), kind_text(setting),
             initial_text(setting), who_text(setting), rule_text(setting), place, fixed);
}

}  // namespace

class TestSettingTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(english_.load(QStringLiteral(":/translations/jcic-desk_en.qm")));
        QVERIFY(QCoreApplication::installTranslator(&english_));
    }

    void each_row_holds_together() {
        std::set<std::string_view> names;
        for (const auto* setting : desk::all_settings()) {
            const auto* name = setting->name.data();
            QVERIFY2(names.insert(setting->name).second, name);
            QVERIFY2(desk::find_setting(setting->name) == setting, name);
            QVERIFY2(q(setting->title) != told(setting->title), name);
            QCOMPARE(setting->kind == SettingKind::choice, !setting->choices.empty());
            if (setting->kind == SettingKind::number) QVERIFY2(setting->least < setting->most, name);
            if (setting->kind != SettingKind::number) QVERIFY2(setting->least == 0, name);
            if (setting->most != 0)
                QVERIFY2(setting->kind == SettingKind::number || setting->kind == SettingKind::text, name);
            QVERIFY2(!setting->needed || setting->initial.empty(), name);
            if (!setting->needed) QVERIFY2(domain::setting_value(*setting, setting->initial).has_value(), name);
            QCOMPARE(setting->of_branch(), setting->decide != nullptr);
            if (setting->of_branch()) QVERIFY2(!setting->rule.empty() && !setting->by.empty(), name);
        }
        QVERIFY(desk::find_setting("retention") == nullptr);
    }

    void what_weakens_a_rule_is_decided_by_two() {
        int found = 0;
        for (const auto* setting : desk::all_settings()) {
            if (!setting->weakens) continue;
            ++found;
            QVERIFY2(!setting->rule.empty(), setting->name.data());
            // A decision of the branch is signed beside (tests/registers); a set-up takes two; a line of a file takes
            // one.
            QVERIFY2(setting->of_branch() || setting->by.empty(), setting->name.data());
        }
        QVERIFY(found > 0);
    }

    void nobody_asks_less_of_the_cards_or_the_clock_alone() {
        const auto refused = [](const char* name, const char* from, const char* to) {
            return !domain::may_be_changed(*desk::find_setting(name), from, to);
        };
        QVERIFY(refused("clock_limit", "300", "301"));
        QVERIFY(refused("clock_limit", "7", "86400"));
        QVERIFY(!refused("clock_limit", "7", "300"));
        QVERIFY(!refused("clock_limit", "86400", "3600"));  // less than what a policy file allowed
        QVERIFY(refused("card_crl", "cards.crl", ""));
        QVERIFY(!refused("card_crl", "", "cards.crl"));
        QVERIFY(!refused("card_crl", "cards.crl", "/srv/cards.crl"));
        QVERIFY(desk::find_setting("card_ca")->by.empty());
    }

    void what_is_read_is_put_and_got_again() {
        desk::Settings settings{domain::WorldKind::practice,
                                domain::InstitutionCode::parse("0129999").value(),
                                {},
                                {},
                                {},
                                {},
                                {},
                                {},
                                {},
                                {}};
        for (const auto& row : desk::machine_settings()) {
            std::vector<std::string> values{"file.pem"};
            if (row.about.kind == SettingKind::number)
                values = {std::to_string(row.about.least), std::to_string(row.about.most)};
            if (row.about.policy_alone) values = {"/usr/lib/module.so"};
            if (row.about.kind == SettingKind::code) values = {"0120001"};
            if (row.about.kind == SettingKind::address) values = {"https://jcic.example:8443", "in-process"};
            if (!row.about.choices.empty()) values.clear();
            for (const auto& choice : row.about.choices) values.emplace_back(choice.name);
            for (const auto& value : values) {
                QVERIFY2(domain::setting_value(row.about, value).has_value(), row.about.name.data());
                row.put(settings, value);
                QCOMPARE(row.get(settings), value);
            }
        }
    }

    void the_page_says_what_the_table_says() {
        auto expected = QStringLiteral(
            "| setting | what | value | left out | who may change it | rule | lives | fixable |\n"
            "| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (const auto* setting : desk::all_settings()) expected += line_of(*setting);
        QVERIFY(test::is_page_part("docs/run/settings.md", "settings", expected));
    }

private:
    QTranslator english_;
};

JCIC_TEST(TestSettingTable)
#include "test_setting_table.moc"
