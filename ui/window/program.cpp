#include "ui/window/program.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <cstdlib>

#include "app/base/clock.h"
#include "app/base/leaving.h"
#include "app/base/text.h"
#include "app/desk/commands/practice.h"
#include "app/desk/commands/self_check.h"
#include "app/desk/profile/default_profile.h"
#include "app/desk/profile/practice_program.h"
#include "app/desk/profile/practice_world.h"
#include "app/desk/profile/settings.h"
#include "app/desk/profile/trace_file.h"
#include "app/words/words.h"
#include "ui/commands/conductor_commands.h"
#include "ui/help/help_keys.h"
#include "ui/look/choice_box.h"
#include "ui/look/file_picker.h"
#include "ui/look/screen_room.h"
#include "ui/look/symbol.h"
#include "ui/look/text.h"
#include "ui/pages/page_voice.h"
#include "ui/pages/shown_pages.h"
#include "ui/secrets/command_keys.h"
#include "ui/secrets/secret_field.h"
#include "ui/setup/start_dialog.h"
#include "ui/system/application.h"
#include "ui/system/bus_probe.h"
#include "ui/system/idle_watch.h"
#include "ui/system/system_watch.h"
#include "ui/window/first_window.h"
#include "ui/window/main_window.h"
#include "ui/window/tour.h"

namespace jcic::ui {
namespace {

/// An editable password text: how many characters were typed, never which.
class SecretFieldAccess : public QAccessibleWidget {
public:
    explicit SecretFieldAccess(SecretField* field) : QAccessibleWidget(field, QAccessible::EditableText) {}

    QString text(QAccessible::Text kind) const override {
        const auto* field = static_cast<SecretField*>(widget());
        if (kind == QAccessible::Description && field->lapsed()) return field->lapsed_words();
        if (kind != QAccessible::Value) return QAccessibleWidget::text(kind);
        return QString(field->length(), QChar(0x25CF));
    }

    QAccessible::State state() const override {
        auto state = QAccessibleWidget::state();
        state.passwordEdit = true;
        state.editable = true;
        return state;
    }
};

/// Qt's own interface for combo boxes gives the chosen entry as the name too; here the name says what is chosen.
class ChoiceBoxAccess : public QAccessibleWidget {
public:
    explicit ChoiceBoxAccess(ChoiceBox* box) : QAccessibleWidget(box, QAccessible::ComboBox) {}

    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? box()->currentText() : QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override {
        auto state = QAccessibleWidget::state();
        state.expandable = true;
        return state;
    }

    QStringList actionNames() const override { return {showMenuAction(), setFocusAction()}; }
    void doAction(const QString& action) override {
        if (action == showMenuAction()) return box()->showPopup();
        QAccessibleWidget::doAction(action);
    }

private:
    ChoiceBox* box() const { return static_cast<ChoiceBox*>(widget()); }
};

/// Pages of a document: the text of the page in front, which can be read and not be chosen. The pointer reads nothing
/// of it: pages are read by keys.
class ShownPagesAccess : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit ShownPagesAccess(ShownPages* pane) : QAccessibleWidget(pane, QAccessible::Document) {}

    void* interface_cast(QAccessible::InterfaceType kind) override {
        if (kind == QAccessible::TextInterface) return static_cast<QAccessibleTextInterface*>(this);
        return QAccessibleWidget::interface_cast(kind);
    }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Description ? voice().place() : QAccessibleWidget::text(kind);
    }
    QAccessible::State state() const override {
        auto state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        return state;
    }

    void selection(int, int* start, int* end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return voice().caret(); }
    void setCursorPosition(int position) override { voice().put_caret(position); }
    QString text(int start, int end) const override { return voice().part(start, end); }
    int characterCount() const override { return voice().length(); }
    QRect characterRect(int offset) const override { return voice().place_of(offset); }
    int offsetAtPoint(const QPoint&) const override { return -1; }
    void scrollToSubstring(int start, int end) override { voice().bring_into_sight(start, end); }
    QString attributes(int, int* start, int* end) const override {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    PageVoice& voice() const { return static_cast<ShownPages*>(widget())->voice(); }
};

QAccessibleInterface* make(const QString&, QObject* object) {
    if (auto* field = qobject_cast<SecretField*>(object)) return new SecretFieldAccess(field);
    if (auto* box = qobject_cast<ChoiceBox*>(object)) return new ChoiceBoxAccess(box);
    if (auto* pane = qobject_cast<ShownPages*>(object)) return new ShownPagesAccess(pane);
    return nullptr;
}

}  // namespace

void install_accessibility() {
    QAccessible::installFactory(make);
}

namespace {

const auto practice_program = QStringLiteral("jcic-desk-practice");

int report_fault(const Fault& fault) {
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

/// Qt ends the program with a core where no display takes it: while the application is made, its last word becomes
/// ours, and exit status 3.
class ScreenNeeded {
public:
    explicit ScreenNeeded(Language language) : before_(qInstallMessageHandler(&ScreenNeeded::told)) {
        wanted = language;
    }
    ~ScreenNeeded() { found(); }
    ScreenNeeded(const ScreenNeeded&) = delete;
    ScreenNeeded& operator=(const ScreenNeeded&) = delete;
    void found() const { qInstallMessageHandler(before_); }

private:
    static inline Language wanted = Language::chinese;
    static void told(QtMsgType type, const QMessageLogContext&, const QString&) {
        if (type != QtFatalMsg) return;  // what Qt says on its way there is in the fault's words
        LanguageSwitch language;
        language.use(wanted);
        const auto wayland = qgetenv("WAYLAND_DISPLAY");
        const auto display = wayland.isEmpty() ? qgetenv("DISPLAY") : wayland;
        Fault fault{FaultCode::display_none, "ui.display", {}};
        if (!display.isEmpty()) fault.details.push_back({"display", display.toStdString()});
        const int status = report_fault(fault);
        std::_Exit(status);
    }
    QtMessageHandler before_;
};

/// The practice world's people and invented passwords, so that a stranger can sign in.
void print_practice_people(Commands& commands) {
    commands.send(&commands, command::Practice{}, [](const Result<desk::PracticeFacts>& world) {
        if (!world) return;
        QTextStream out(stdout);
        for (const auto& one : world->credentials) {
            QStringList duties;
            for (const auto duty : one.duties) duties << words::word_for(duty);
            out << QString::fromStdString(one.person.text() + " " + one.name + " " + one.password) << " ("
                << listed(duties) << ")\n";
        }
        out << QCoreApplication::translate("Programs", "晶片卡密碼 %1 · 解鎖碼 PUK %2")
                   .arg(QString::fromStdString(world->card_password), QString::fromStdString(world->card_puk))
            << "\n";
    });
}

int do_practice_day(MainWindow& window, Commands& commands, Appearance& appearance,
                    const std::filesystem::path& output) {
    std::error_code unknown;
    QTextStream(stderr) << QCoreApplication::translate("Programs", "練習日之圖片與文件存於 %1")
                               .arg(QString::fromStdString(std::filesystem::absolute(output, unknown).string()))
                        << Qt::endl;
    const auto written = Tour(window, commands, appearance, output).run();
    if (!written) return report_fault(written.error());
    QTextStream out(stdout);
    for (const auto& file : *written)
        out << QString::fromStdString(std::filesystem::absolute(file, unknown).string()) << "\n";
    return static_cast<int>(Outcome::done);
}

/// No window is open, so none needs a screen: comes back only where there is no such program, and says so here.
int practise_elsewhere(int argc, char** argv, const CommandLine& line, const std::vector<std::string>& arguments) {
    const auto absent = desk::become_practice_program(practice_program.toStdString(), arguments);
    const QCoreApplication application(argc, argv);
    LanguageSwitch language;
    language.use(line.language().value_or(Language::chinese));
    return report_fault(absent.value());
}

/// As this run looks, and with a profile of its own.
std::vector<std::string> as_practice(const Preferences& preferences) {
    std::vector<std::string> out{"--language", std::string(words::row_of(preferences.language).locale)};
    if (preferences.shade) out.emplace_back(*preferences.shade == Shade::dark ? "--dark" : "--light");
    return out;
}

/// On a machine without a branch the first window asks what is to be opened.
StartWay first_start(const std::filesystem::path& profile, Appearance& appearance, FirstWindow& first) {
    SetupWorker worker(profile);
    StartDialog dialog(worker, appearance, desk::practice_program_is_there(practice_program.toStdString()));
    QObject::connect(&first, &FirstWindow::raised, &dialog, [&dialog] {
        auto* front = QApplication::activeModalWidget();  // set-up over it, say
        bring_to_front(front != nullptr ? *front : dialog);
    });
    SystemWatch system;
    follow_system(system, dialog);
    system.start();
    const LeaveKey leave_key;
    QObject::connect(&leave_key, &LeaveKey::pressed, &dialog, &StartDialog::lock);
    dialog.exec();
    return dialog.way();
}

/// A trace of the cards, where one is asked for; its fault, where it cannot be written.
Result<void> begin_trace(Options& options) {
    if (options.trace.empty()) return {};
    auto opened = desk::open_trace(options.trace, options.opening.profile, [file = options.trace] {
        report_fault(Fault{FaultCode::file_write, "trace", {{"file", file}}});
    });
    if (!opened) return tl::unexpected(opened.error());
    options.opening.card_trace = *std::move(opened);
    return {};
}

void look_as_asked(Appearance& appearance, const Options& options) {
    auto preferences = appearance.preferences();
    if (options.language) preferences.language = *options.language;
    if (options.shade) preferences.shade = options.shade;
    appearance.override_with(preferences);
}

/// What the window does as the desk opens, or cannot.
void follow_desk(MainWindow& window, ConductorCommands& commands, Appearance& appearance, const Options& options) {
    QObject::connect(&commands, &ConductorCommands::could_not_open, &window, [&](const Fault& fault) {
        window.show_closed(fault);
        if (options.practice_day) QApplication::exit(report_fault(fault));
    });
    if (options.opening.practice != nullptr)
        QObject::connect(&commands, &ConductorCommands::opened, &window, [&] { print_practice_people(commands); });
    if (options.practice_day)
        QObject::connect(
            &commands, &ConductorCommands::opened, &window,
            [&] { QApplication::exit(do_practice_day(window, commands, appearance, options.output)); },
            Qt::QueuedConnection);
    // The desk opens once the sign-in page stands: it would take the disk and the processor from the first picture.
    // A window that starts hidden is not painted; its desk opens all the same.
    QObject::connect(&window, &MainWindow::first_painted, &commands, [&] {
        if (options.end_when_painted) std::_Exit(static_cast<int>(Outcome::done));  // for tests/bench
        commands.open();
    });
    QTimer::singleShot(1000, &commands, &ConductorCommands::open);
}

int show_windows_of(Application& application, CommandLine& line, const desk::PracticeWorlds* practice,
                    const std::vector<Fault>& silent, std::optional<std::vector<std::string>>& practise) {
    QApplication::setWindowIcon(program_icon());
    QGuiApplication::setDesktopFileName(QCoreApplication::applicationName());  // whose icon a Wayland task bar shows
    install_accessibility();
    const CommandKeys command_keys;
    const HelpKeys asks_for_help;
    auto options = line.options(application);
    options.opening.practice = practice;
    // A practice day is painted at a size of its own, and a measured start too.
    const bool as_it_likes = options.practice_day || options.end_when_painted;
    std::optional<ScreenFit> within_the_screen;
    if (!as_it_likes) within_the_screen.emplace();
    // A practice day starts from nothing, and leaves nothing but what it printed.
    std::optional<QTemporaryDir> day_folder;
    if (options.opening.profile.empty())
        options.opening.profile = options.practice_day
                                      ? std::filesystem::path(day_folder.emplace().path().toStdString())
                                      : desk::default_profile(practice != nullptr);

    if (const auto begun = begin_trace(options); !begun) return report_fault(begun.error());
    const auto first = FirstWindow::hold(options.opening.profile, FirstWindow::meeting_place());
    if (first && *first == nullptr) return static_cast<int>(Outcome::done);

    Appearance appearance(options.opening.profile);
    look_as_asked(appearance, options);
    for (const auto& one : silent) static_cast<void>(report_fault(one));
    // Where another holds the profile nothing is asked for it: the window below says who does.
    if (first && practice == nullptr && !options.end_when_painted && !desk::is_profile(options.opening.profile)) {
        const auto way = first_start(options.opening.profile, appearance, **first);
        if (way == StartWay::practise) practise = as_practice(appearance.preferences());
        if (way != StartWay::branch) return static_cast<int>(Outcome::done);
    }

    const SystemClock clock;
    ConductorCommands commands(options.opening);
    MainWindow window(commands, appearance, clock);
    window.warn(silent);
    if (!first) {
        window.show_closed(first.error());
        window.show();
        return QApplication::exec();
    }
    std::optional<WindowPlace> place;
    if (!as_it_likes) place.emplace(window, options.opening.profile);
    keep_folders_in(options.opening.profile);
    QObject::connect(first->get(), &FirstWindow::raised, &window, [&] { bring_to_front(window); });
    SystemWatch system;
    QObject::connect(
        &window, &MainWindow::first_painted, &system, [&] { follow_system(system, window, commands); },
        Qt::SingleShotConnection);
    follow_desk(window, commands, appearance, options);
    window.show();
    return QApplication::exec();
}

/// The windows, to their exit status; `practise` says instead with which arguments the practice program goes on.
int show_windows(int argc, char** argv, CommandLine& line, const desk::PracticeWorlds* practice,
                 const std::vector<Fault>& silent, std::optional<std::vector<std::string>>& practise) {
    const ScreenNeeded screen_needed(line.language().value_or(Language::chinese));
    Application application(argc, argv);
    screen_needed.found();
    const int status = show_windows_of(application, line, practice, silent, practise);
    // Under Wayland Qt 6.4 sometimes hangs in ~QGuiApplication, too: an invisible process would remain.
    if (!practise) leave_process(status);
    return status;
}

}  // namespace

void follow_system(SystemWatch& system, MainWindow& window, Commands& commands) {
    QObject::connect(&system, &SystemWatch::lock, &window, &MainWindow::lock);
    QObject::connect(&window, &MainWindow::locked, &system, &SystemWatch::locked);
    for (const auto again : {&SystemWatch::resumed, &SystemWatch::clock_set})
        QObject::connect(&system, again, &commands, [&commands] {
            commands.send(&commands, command::LookAnew{}, [&commands](const Result<void>&) { commands.refresh(); });
        });
    QObject::connect(&system, &SystemWatch::ended, &window, [] { QCoreApplication::exit(0); });
    system.start();
}

void follow_system(SystemWatch& system, StartDialog& start) {
    QObject::connect(&system, &SystemWatch::lock, &start, [&system, &start] {
        start.lock();
        system.locked();
    });
    QObject::connect(&system, &SystemWatch::ended, &start, &QDialog::reject);
}

int run(int argc, char** argv, const desk::PracticeWorlds* practice) {
    const std::vector<std::string> given{argv + 1, argv + argc};
    CommandLine line(given);
    QCoreApplication::setApplicationName(practice != nullptr ? practice_program : QStringLiteral("jcic-desk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JCIC_VERSION));
    if (line.only_tells()) {
        const QCoreApplication application(argc, argv);
        line.print_help_or_version(application);
        return static_cast<int>(Outcome::done);
    }
    if (practice == nullptr && line.asks_for_practice()) return practise_elsewhere(argc, argv, line, given);
    const auto silent = leave_silent_buses();
    std::optional<std::vector<std::string>> practise;
    const int status = show_windows(argc, argv, line, practice, silent, practise);
    // Another program only once every window and its connections are gone.
    return practise ? practise_elsewhere(argc, argv, line, *practise) : status;
}

}  // namespace jcic::ui
