// Which fonts a page is drawn with. In a process of its own: fonts are looked for once.

#include <fcntl.h>
#include <unistd.h>
#include <QDir>
#include <QTest>
#include <fstream>

#include "app/base/own_environment.h"
#include "app/files/files.h"
#include "app/paper/layout/document.h"
#include "app/paper/layout/own_font.h"
#include "app/paper/layout/own_fonts.h"
#include "app/paper/layout/typesetter.h"
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

Document a_note() {
    Document document;
    document.metadata_title = "Note";
    document.created = std::chrono::sys_days{std::chrono::year{2026} / 12 / 21};
    document.frame.title = "Note";
    document.blocks = {Facts{{{"Amount", "1,234,567", true}}}};
    return document;
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
        Layout layout;
        layout.fonts = "DejaVu Sans";
        const auto pdf = render(a_note(), layout);
        VERIFY_OK(pdf);
        const auto fonts = Judge(*pdf).run(QStringLiteral("pdffonts"), {QStringLiteral("FILE")}).out;
        QVERIFY2(fonts.contains("DejaVuSans") && !fonts.contains("FalsifSans"), fonts.constData());
    }

    void a_page_is_drawn() { VERIFY_OK(render(a_note(), Layout{})); }

    /// Settings with a wrong line, and no folder for caches: Fontconfig has many words for that, and a program none.
    void what_Fontconfig_says_is_said_to_nobody() {
        const QTemporaryDir folder;
        QFile settings(folder.filePath(QStringLiteral("fonts.conf")));
        QVERIFY(settings.open(QFile::WriteOnly));
        settings.write("<fontconfig><odd/><dir>/usr/share/fonts</dir><cachedir>/proc/none</cachedir></fontconfig>");
        settings.close();
        const auto said_by = [&](const QString& program, const QStringList& arguments) {
            QProcess process;
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("FONTCONFIG_FILE"), settings.fileName());
            process.setProcessEnvironment(environment);
            process.start(program, arguments);
            const bool ended = process.waitForFinished(240'000) && process.exitCode() == 0;
            return ended ? process.readAllStandardError() : QByteArray("did not end well");
        };
        const auto others = said_by(QStringLiteral("fc-match"), {QStringLiteral("DejaVu Sans")});
        QVERIFY2(others.count("Fontconfig ") > 1, others.constData());
        const auto ours = said_by(QCoreApplication::applicationFilePath(),
                                  {QString::fromUtf8(jcic::test::this_test()), QStringLiteral("a_page_is_drawn")});
        QVERIFY2(ours.isEmpty(), ours.constData());
    }

    void only_whose_lines_are_kept_back() {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("said")).toUtf8();
        const int file = ::open(path.constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
        const int was = ::dup(STDERR_FILENO);
        ::dup2(file, STDERR_FILENO);
        {
            const StderrAside aside("Them ");
            const QByteArray said("Us: one\nThem two\n\nThemselves\nThem three\nUs, without end");
            QCOMPARE(::write(STDERR_FILENO, said.constData(), static_cast<std::size_t>(said.size())), said.size());
        }
        ::dup2(was, STDERR_FILENO);
        ::close(was);
        ::close(file);
        QFile kept(QString::fromUtf8(path));
        QVERIFY(kept.open(QFile::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("Us: one\n\nThemselves\nUs, without end"));
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

// A bank's own font of 造字: it draws the characters of the private area, and nothing else does. In a process of its
// own: fonts are added for all of it.

namespace {

// Of DejaVu Sans, whose signs in the private area are U+F400 and some more, and no U+E000.
constexpr auto drawn = "\uF400\uF401";
constexpr auto not_drawn = "\uE000";

/// The system's font under another name.
QByteArray font_of_a_bank() {
    QFile file(QStringLiteral("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"));
    if (!file.open(QFile::ReadOnly)) return {};
    auto font = file.readAll();
    const auto wide = [](const QByteArray& name) {
        QByteArray out;
        for (const char one : name) out.append('\0').append(one);
        return out;
    };
    for (const auto& [was, is] : {std::pair<QByteArray, QByteArray>("DejaVuSans", "BankoosSans"),
                                  std::pair<QByteArray, QByteArray>("DejaVu Sans", "Bankoo Sans")}) {
        font.replace(was, is.left(was.size()));
        font.replace(wide(was), wide(is.left(was.size())));
    }
    return font;
}

Document with_text(const std::string& text) {
    Document document;
    document.metadata_title = "Note";
    document.created = std::chrono::sys_days{std::chrono::year{2026} / 12 / 21};
    document.frame.title = "測試";
    document.blocks = {Facts{{{"姓名", text, true}}}};
    return document;
}

}  // namespace

class TestOwnFont : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        // Fonts were looked for before it came.
        VERIFY_OK(render(with_text("王大明")));
        QFile file(folder_.filePath(QStringLiteral("eudc.tte")));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(font_of_a_bank()) > 100'000);
        file.close();
        const auto font = read_own_font(file.fileName().toStdString());
        VERIFY_OK(font);
        QCOMPARE((*font)->family, std::string("Bankoo Sans"));
        QVERIFY((*font)->characters.contains(0xF400) && !(*font)->characters.contains(0xE000));
        layout_.own_font = *font;
        // The pages are drawn with what was read: the file may go.
        QVERIFY(file.remove());
    }

    void its_characters_are_drawn_with_it_and_embedded() {
        const auto pdf = render(with_text(std::string("王") + drawn + "明"), layout_);
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        QVERIFY2(judge.lines().contains(QString("姓名 王") + drawn + "明"), qPrintable(judge.text()));
        QVERIFY(!judge.text().contains(QStringLiteral("以編號印出")));
        const auto fonts = QString::fromUtf8(judge.run(QStringLiteral("pdffonts"), {QStringLiteral("FILE")}).out);
        const auto own = fonts.split(u'\n').filter(QStringLiteral("Bankoo"));
        QCOMPARE(own.size(), 1);
        QVERIFY2(own.front().contains(QStringLiteral("yes yes yes")),
                 qPrintable(fonts));  // embedded, a part, with text
        QVERIFY2(!fonts.contains(QStringLiteral("DejaVu")) && !fonts.contains(QStringLiteral("TW-Sung")),
                 qPrintable(fonts));
    }
    void without_it_no_other_font_draws_them() {
        const auto pdf = render(with_text(std::string("王") + drawn + "明"));
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        QVERIFY2(judge.lines().contains(QStringLiteral("姓名 王⟨U+F400⟩⟨U+F401⟩明")), qPrintable(judge.text()));
        QVERIFY(!judge.run(QStringLiteral("pdffonts"), {QStringLiteral("FILE")}).out.contains("Bankoo"));
    }
    void one_that_it_lacks_stands_by_its_number() {
        const auto pdf = render(with_text(std::string("王") + drawn + not_drawn + "明"), layout_);
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        QVERIFY2(judge.lines().contains(QString("姓名 王") + drawn + "⟨U+E000⟩明"), qPrintable(judge.text()));
        QVERIFY(judge.text().contains(QStringLiteral("⟨U+E000⟩（造字，此處無其字形）")));
        const auto named = named_in(std::string(drawn) + not_drawn, layout_);
        QVERIFY((named == NamedCharacters{{0xE000, Named::own}}));
    }
    /// It draws those and nothing else, though it has Latin and digits, too.
    void it_draws_nothing_else() {
        const auto pdf = render(with_text("Bank 123 王"), layout_);
        VERIFY_OK(pdf);
        QVERIFY(!Judge(*pdf).run(QStringLiteral("pdffonts"), {QStringLiteral("FILE")}).out.contains("Bankoo"));
    }
    /// A row higher than a page is cut, and its rest is set anew.
    void it_draws_them_in_a_row_that_is_cut_too() {
        std::string text;
        for (int i = 0; i < 400; ++i) text += std::string("第") + std::to_string(i) + "行" + drawn + "\n";
        auto document = with_text("王");
        document.blocks = {Table{{{"說明"}}, {{Table::RowKind::plain, {text}}}}};
        const auto pdf = render(document, layout_);
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        QVERIFY(judge.pages() > 4);
        QCOMPARE(judge.text().count(QString::fromUtf8(drawn)), 400);
        const auto fonts = QString::fromUtf8(judge.run(QStringLiteral("pdffonts"), {QStringLiteral("FILE")}).out);
        QVERIFY2(fonts.contains(QStringLiteral("Bankoo")) && !fonts.contains(QStringLiteral("DejaVu")) &&
                     !fonts.contains(QStringLiteral("TW-Sung")),
                 qPrintable(fonts));
    }
    void what_is_none_is_told() {
        const auto path = [&](const char* name) { return folder_.filePath(QString::fromUtf8(name)).toStdString(); };
        COMPARE_FAULT(read_own_font(path("nowhere.tte")), file_missing);
        std::ofstream(path("text")) << "no font";
        COMPARE_FAULT(read_own_font(path("text")), file_form);
        COMPARE_FAULT(look_at_own_font(path("text")), file_form);
        // A font, and without a character of the area.
        COMPARE_FAULT(look_at_own_font("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"), file_form);
        VERIFY_OK(look_at_own_font("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"));
    }

private:
    QTemporaryDir folder_;
    Layout layout_;
};

JCIC_TEST(TestOwnFonts)
JCIC_TEST(TestOwnFont)
#include "test_own_fonts.moc"
