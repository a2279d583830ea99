// The table of languages (app/words/languages.h) is what the windows, their settings and the help go by.
#include <QComboBox>
#include <QFile>
#include <QTemporaryDir>

#include "support/test_program.h"
#include "ui/help/help_dialog.h"
#include "ui/look/preferences.h"

using namespace jcic;
using ui::Language;

class TestLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::LanguageSwitch().use(Language::chinese); }

    void each_language_has_its_words_and_its_help() {
        for (const auto& row : words::languages) {
            QVERIFY2(&words::row_of(row.language) == &row, row.own_name);
            QVERIFY2(row.file == nullptr || QFile::exists(QLatin1String(row.file)), row.own_name);
            QVERIFY2(ui::HelpLibrary(row.language).find(QStringLiteral("index")) != nullptr, row.own_name);
        }
    }

    void each_language_is_chosen_by_its_name_and_kept() {
        QComboBox box;
        const QTemporaryDir profile;
        for (const auto& row : words::languages) {
            ui::offer_languages(box, row.language);
            QCOMPARE(box.currentText(), QString::fromUtf8(row.own_name));
            QCOMPARE(box.count(), int(std::size(words::languages)));
            ui::Preferences wanted;
            wanted.language = row.language;
            wanted.write(profile.path().toStdString());
            QVERIFY(ui::Preferences::read(profile.path().toStdString()) == wanted);
        }
    }

    void what_is_said_is_found_in_every_other_language() {
        const auto said = [] { return QCoreApplication::translate("jcic::ui::HelpLibrary", "原因"); };
        for (const auto& spoken : words::languages) {
            ui::LanguageSwitch language;
            language.use(spoken.language);
            QVERIFY(ui::spoken_language() == spoken.language);
            QStringList others;
            for (const auto& row : words::languages) {
                const auto word = ui::word_in(row.language, "jcic::ui::HelpLibrary", "原因");
                if (row.language == spoken.language)
                    QCOMPARE(said(), word);
                else
                    others << word;
            }
            QCOMPARE(ui::in_other_language(said), others.join(u' '));
            QVERIFY(!others.contains(said()));
        }
    }
};

JCIC_WINDOW_TEST(TestLanguages)
#include "test_languages.moc"
