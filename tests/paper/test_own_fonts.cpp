// Which fonts a page is drawn with. In a process of its own: fonts are looked for once.

#include "app/paper/layout/own_fonts.h"

#include <QDir>
#include <QTest>

#include "app/base/own_environment.h"
#include "app/files/files.h"
#include "app/paper/layout/document.h"
#include "judge.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

/// The system's font under another name for who asks, and newer than any.
QByteArray false_font() {
    QFile file(QStringLiteral("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"));
    if (!file.open(QFile::ReadOnly)) return {};
    auto font = file.readAll();
    const auto number = [&](qsizetype at, int bytes) {
        qsizetype out = 0;
        for (int i = 0; i < bytes; ++i) out = out * 256 + static_cast<unsigned char>(font[at + i]);
        return out;
    };
    for (qsizetype table = 12, end = 12 + 16 * number(4, 2); table < end; table += 16)
        if (font.mid(table, 4) == "head") font.replace(number(table + 8, 4) + 4, 4, QByteArray("\x7f\xff\0\0", 4));
    const auto wide = [](const QByteArray& name) {
        QByteArray out;
        for (const char one : name) out.append('\0').append(one);
        return out;
    };
    return font.replace("DejaVuSans", "FalsifSans").replace(wide("DejaVuSans"), wide("FalsifSans"));
}

}  // namespace

class TestOwnFonts : public QObject {
    Q_OBJECT
private slots:
    void a_font_in_the_logins_folder_draws_no_page() {
        const QTemporaryDir home;
        for (const char* other : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}) qunsetenv(other);
        qputenv("HOME", home.path().toUtf8());
        qputenv("XDG_DATA_DIRS", home.filePath("named").toUtf8() + ":/usr/share");
        for (const char* folder : {".fonts", ".local/share/fonts", "named/fonts"}) {
            const auto path = home.filePath(QString::fromUtf8(folder));
            QVERIFY(QDir().mkpath(path));
            QFile file(path + "/false.ttf");
            QVERIFY(file.open(QFile::WriteOnly) && file.write(false_font()) > 100'000);
        }
        // It would be taken: this is what the system says of it.
        QProcess others;
        others.start(QStringLiteral("fc-match"), {QStringLiteral("DejaVu Sans"), QStringLiteral("file")});
        QVERIFY(others.waitForFinished(60'000));
        QVERIFY(others.readAllStandardOutput().contains("false.ttf"));

        forget_environment();
        use_the_systems_fonts();
        Document document;
        document.metadata_title = "Note";
        document.created = std::chrono::sys_days{std::chrono::year{2026} / 12 / 21};
        document.frame.title = "Note";
        document.blocks = {Facts{{{"Amount", "1,234,567", true}}}};
        Layout layout;
        layout.fonts = "DejaVu Sans";
        const auto pdf = render(document, layout);
        VERIFY_OK(pdf);
        const auto fonts = Judge(*pdf).run(QStringLiteral("pdffonts"), {QStringLiteral("FILE")}).out;
        QVERIFY2(fonts.contains("DejaVuSans") && !fonts.contains("FalsifSans"), fonts.constData());
    }

    void every_program_asks_for_that_first() {
        const std::filesystem::path root = jcic::test::in_source("");
        for (const char* program : {"app/main.cpp", "app/cli/program/main.cpp", "app/rehearsal/program/windows.cpp",
                                    "app/rehearsal/program/terminal.cpp"}) {
            const auto text = QString::fromStdString(files::read_text(root / program).value());
            const auto asked = text.indexOf(QStringLiteral("use_the_systems_fonts();"));
            QVERIFY2(asked > 0 && asked < text.indexOf(QStringLiteral("run(")), program);
        }
    }
};

JCIC_TEST(TestOwnFonts)
#include "test_own_fonts.moc"
