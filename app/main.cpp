// jcic-desk: the windows.

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <cstdlib>

#include "app/base/clock.h"
#include "app/base/own_environment.h"
#include "app/base/own_memory.h"
#include "app/base/text.h"
#include "app/desk/default_profile.h"
#include "app/desk/trace_file.h"
#include "app/words/words.h"
#include "ui/accessibility.h"
#include "ui/application.h"
#include "ui/conductor_commands.h"
#include "ui/main_window.h"
#include "ui/tour.h"

namespace {

using namespace jcic;

struct Wishes {
    desk::Opening opening;
    std::optional<ui::Language> language;
    std::optional<ui::Shade> shade;
    bool practice_day = false;
    bool end_when_painted = false;
    std::filesystem::path output;
    std::string trace;
};

/// Ends the program with exit status 2 where the command line is not understood.
Wishes read_command_line(const QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("聯徵查調櫃台 · a branch's desk for government data through JCIC"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption practice(QStringLiteral("practice"), QStringLiteral("Open the practice world."));
    const QCommandLineOption profile(QStringLiteral("profile"),
                                     QStringLiteral("Folder of the ledger and its settings."), QStringLiteral("DIR"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("zh_TW or en, for this run."),
                                      QStringLiteral("LANGUAGE"));
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("Dark colours, for this run."));
    const QCommandLineOption light(QStringLiteral("light"), QStringLiteral("Light colours, for this run."));
    const QCommandLineOption reader(QStringLiteral("reader"), QStringLiteral("Use this card reader of several."),
                                    QStringLiteral("NAME"));
    const QCommandLineOption trace(
        QStringLiteral("trace"),
        QStringLiteral("Write what goes to the card and back into FILE (- for standard error): no password, but number "
                       "and certificate."),
        QStringLiteral("FILE"));
    const QCommandLineOption day(QStringLiteral("practice-day"),
                                 QStringLiteral("Do the main job by itself, with pictures of the windows."));
    const QCommandLineOption output(QStringLiteral("output"),
                                    QStringLiteral("Where the practice day leaves its files."), QStringLiteral("DIR"),
                                    QStringLiteral("practice-output"));
    QCommandLineOption end_when_painted(QStringLiteral("end-when-painted"));
    end_when_painted.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({practice, profile, language, dark, light, reader, trace, day, output, end_when_painted});
    parser.process(application);
    const bool known = !parser.isSet(language) || parser.value(language) == QLatin1String("zh_TW") ||
                       parser.value(language) == QLatin1String("en");
    if (!known || !parser.positionalArguments().isEmpty() || (parser.isSet(dark) && parser.isSet(light))) {
        QTextStream(stderr) << parser.helpText();
        std::exit(static_cast<int>(Outcome::usage));
    }
    Wishes wishes;
    wishes.practice_day = parser.isSet(day);
    wishes.end_when_painted = parser.isSet(end_when_painted);
    wishes.output = parser.value(output).toStdString();
    wishes.opening.practice = parser.isSet(practice) || wishes.practice_day;
    wishes.opening.profile = parser.value(profile).toStdString();
    wishes.opening.reader = parser.value(reader).toStdString();
    wishes.trace = parser.value(trace).toStdString();
    if (parser.isSet(language))
        wishes.language = parser.value(language) == QLatin1String("en") ? ui::Language::english : ui::Language::chinese;
    if (parser.isSet(dark)) wishes.shade = ui::Shade::dark;
    if (parser.isSet(light) || (wishes.practice_day && !wishes.shade)) wishes.shade = ui::Shade::light;
    return wishes;
}

int tell(const Fault& fault) {
    const auto words = words::words_for(fault);
    QTextStream err(stderr);
    err << words.title << "\n"
        << words.cause << "\n"
        << words.advice << "\n"
        << QString::fromStdString(std::string{fault.text()});
    for (const auto& [key, value] : fault.details)
        err << " " << QString::fromStdString(visible_line(key + "=" + value));
    err << "\n";
    return static_cast<int>(outcome_of(fault.code));
}

/// The practice world's people and invented passwords, so that a stranger can sign in.
void print_practice_people(ui::Commands& commands) {
    commands.practice_world([](const Result<ui::PracticeWorld>& world) {
        if (!world) return;
        QTextStream out(stdout);
        for (const auto& one : world->credentials) {
            QStringList duties;
            for (const auto duty : one.duties) duties << words::word_for(duty);
            out << QString::fromStdString(one.person.text() + " " + one.name + " " + one.password) << " ("
                << duties.join(QStringLiteral("、")) << ")\n";
        }
        out << QCoreApplication::translate("Programs", "晶片卡密碼 %1")
                   .arg(QString::fromStdString(world->card_password))
            << "\n";
    });
}

int do_practice_day(ui::MainWindow& window, ui::Commands& commands, ui::Appearance& appearance,
                    const std::filesystem::path& output) {
    const auto written = ui::Tour(window, commands, appearance, output).run();
    if (!written) return tell(written.error());
    QTextStream out(stdout);
    for (const auto& file : *written) out << QString::fromStdString(std::filesystem::absolute(file).string()) << "\n";
    return static_cast<int>(Outcome::done);
}

}  // namespace

int main(int argc, char** argv) {
    forget_environment();
    if (!keep_memory_to_ourselves()) return static_cast<int>(Outcome::internal);
    ui::Application application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("jcic-desk"));
    QApplication::setApplicationVersion(QStringLiteral(JCIC_VERSION));
    ui::install_accessibility();
    auto wishes = read_command_line(application);
    // A practice day starts from nothing, and leaves nothing but what it printed.
    const QTemporaryDir day_folder;
    if (wishes.opening.profile.empty())
        wishes.opening.profile = wishes.practice_day ? std::filesystem::path(day_folder.path().toStdString())
                                                     : desk::default_profile(wishes.opening.practice);

    if (!wishes.trace.empty()) {
        auto opened = desk::open_trace(wishes.trace, wishes.opening.profile, [file = wishes.trace] {
            tell(Fault{FaultCode::file_write, "trace", {{"file", file}}});
        });
        if (!opened) return tell(opened.error());
        wishes.opening.card_trace = *std::move(opened);
    }

    ui::Appearance appearance(wishes.opening.profile);
    auto preferences = appearance.preferences();
    if (wishes.language) preferences.language = *wishes.language;
    if (wishes.shade) preferences.shade = wishes.shade;
    appearance.override_with(preferences);

    const SystemClock clock;
    ui::ConductorCommands commands(wishes.opening);
    ui::MainWindow window(commands, appearance, clock);
    QObject::connect(&commands, &ui::ConductorCommands::could_not_open, &window, [&](const Fault& fault) {
        window.show_closed(fault);
        if (wishes.practice_day) QApplication::exit(tell(fault));
    });
    if (wishes.opening.practice)
        QObject::connect(&commands, &ui::ConductorCommands::opened, &window, [&] { print_practice_people(commands); });
    if (wishes.practice_day)
        QObject::connect(
            &commands, &ui::ConductorCommands::opened, &window,
            [&] { QApplication::exit(do_practice_day(window, commands, appearance, wishes.output)); },
            Qt::QueuedConnection);
    // The desk opens once the sign-in page stands: it would take the disk and the processor from the first picture.
    // A window that starts hidden is not painted; its desk opens all the same.
    QObject::connect(&window, &ui::MainWindow::first_painted, &commands, [&] {
        if (wishes.end_when_painted) std::_Exit(static_cast<int>(Outcome::done));  // for tests/bench
        commands.open();
    });
    QTimer::singleShot(1000, &commands, &ui::ConductorCommands::open);
    window.show();
    return QApplication::exec();
}
