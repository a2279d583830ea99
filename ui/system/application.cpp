#include "ui/system/application.h"

#include <QPointer>
#include <QTextStream>
#include <QWindow>
#include <cstdlib>

#include "app/base/boundary.h"
#include "ui/look/text.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {
namespace {

/// The secret field that would be given the window's keys.
SecretField* secret_field_of(const QObject* window) {
    if (QApplication::activePopupWidget() != nullptr) return nullptr;
    for (const QWidget* top : QApplication::topLevelWidgets())
        if (top->windowHandle() == window) return qobject_cast<SecretField*>(top->focusWidget());
    return nullptr;
}

}  // namespace

bool Application::notify(QObject* receiver, QEvent* event) {
    const auto taken = bounded("ui.event", [&]() -> Result<bool> { return deliver(receiver, event); });
    if (taken) return *taken;
    // Told when this event is over: what failed may be half way through a change.
    QMetaObject::invokeMethod(
        this, [this, fault = taken.error()] { Q_EMIT escaped(fault); }, Qt::QueuedConnection);
    return true;
}

bool Application::deliver(QObject* receiver, QEvent* event) {
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    if (key && event->spontaneous() && qobject_cast<QWindow*>(receiver) != nullptr &&
        kept_secret(receiver, *static_cast<QKeyEvent*>(event)))
        return true;
    return QApplication::notify(receiver, event);
}

bool Application::kept_secret(QObject* window, QKeyEvent& event) {
    const QPointer<SecretField> field = secret_field_of(window);
    const bool press = event.type() == QEvent::KeyPress;
    if (press && field == nullptr) pressed_elsewhere_.insert(event.key());
    if (press && field != nullptr) pressed_elsewhere_.erase(event.key());
    if (!press && pressed_elsewhere_.erase(event.key()) > 0) return false;
    if (press && field == nullptr) return false;
    if (!press) return true;
    event.accept();
    static_cast<QObject*>(field.get())->event(&event);
    if (field != nullptr && event.isAccepted()) {
        // Somebody is at the desk: all that anybody else may know.
        QEvent touched(static_cast<QEvent::Type>(SecretField::touched));
        QCoreApplication::sendEvent(field, &touched);
    }
    if (event.isAccepted()) return true;
    // A key of the window, Escape or Tab: it is the window's, and still nobody's business on the bus, where only what
    // comes from outside is told.
    QCoreApplication::sendEvent(window, &event);
    return true;
}

namespace {

// The names, as parser_ is asked for them.
const auto practice = QStringLiteral("practice");
const auto practice_day = QStringLiteral("practice-day");
const auto profile_folder = QStringLiteral("profile");
const auto language_name = QStringLiteral("language");
const auto dark = QStringLiteral("dark");
const auto light = QStringLiteral("light");
const auto reader = QStringLiteral("reader");
const auto trace = QStringLiteral("trace");
const auto output = QStringLiteral("output");
const auto end_when_painted = QStringLiteral("end-when-painted");

constexpr auto by_locale = &words::LanguageRow::locale;

QStringList languages() {
    QStringList out;
    for (const auto& row : words::languages) out << q(row.locale);
    return out;
}

}  // namespace

CommandLine::CommandLine(const std::vector<std::string>& arguments) {
    parser_.setApplicationDescription(
        QStringLiteral("聯徵查調櫃台 · a branch's desk for government data through JCIC"));
    parser_.addHelpOption();
    parser_.addVersionOption();
    parser_.addOptions(
        {{practice, QStringLiteral("Open the practice world.")},
         {profile_folder, QStringLiteral("Folder of the ledger and its settings."), QStringLiteral("DIR")},
         {language_name, languages().join(QStringLiteral(" or ")) + QStringLiteral(", for this run."),
          QStringLiteral("LANGUAGE")},
         {dark, QStringLiteral("Dark colours, for this run.")},
         {light, QStringLiteral("Light colours, for this run.")},
         {reader, QStringLiteral("Use this card reader of several."), QStringLiteral("NAME")},
         {trace,
          QStringLiteral(
              "Write what goes to the card and back into FILE (- for standard error): no password, but number "
              "and certificate."),
          QStringLiteral("FILE")},
         {practice_day, QStringLiteral("Do the main job by itself, with pictures of the windows.")},
         {output, QStringLiteral("Where the practice day leaves its files."), QStringLiteral("DIR"),
          QStringLiteral("practice-output")}});
    QCommandLineOption hidden(end_when_painted);
    hidden.setFlags(QCommandLineOption::HiddenFromHelp);
    parser_.addOption(hidden);
    QStringList line{QString()};  // the program's own name
    for (const auto& argument : arguments) line << QString::fromStdString(argument);
    static_cast<void>(parser_.parse(line));  // what is wrong with it is told by options()
}

bool CommandLine::asks_for_practice() const {
    return parser_.isSet(practice) || parser_.isSet(practice_day);
}

bool CommandLine::only_tells() const {
    return parser_.isSet(QStringLiteral("help")) || parser_.isSet(QStringLiteral("version"));
}

std::optional<Language> CommandLine::language() const {
    if (!parser_.isSet(language_name)) return std::nullopt;
    const auto* row = words::language_named(parser_.value(language_name).toStdString(), by_locale);
    return row == nullptr ? Language::chinese : row->language;
}

Options CommandLine::options(const QApplication& application) {
    parser_.process(application);
    const bool known = !parser_.isSet(language_name) || languages().contains(parser_.value(language_name));
    if (!known || !parser_.positionalArguments().isEmpty() || (parser_.isSet(dark) && parser_.isSet(light))) {
        QTextStream(stderr) << parser_.helpText();
        std::exit(static_cast<int>(Outcome::usage));
    }
    Options options;
    options.practice_day = parser_.isSet(practice_day);
    options.end_when_painted = parser_.isSet(end_when_painted);
    options.output = parser_.value(output).toStdString();
    options.opening.profile = parser_.value(profile_folder).toStdString();
    options.opening.reader = parser_.value(reader).toStdString();
    options.trace = parser_.value(trace).toStdString();
    options.language = language();
    if (parser_.isSet(dark)) options.shade = Shade::dark;
    if (parser_.isSet(light) || (options.practice_day && !options.shade)) options.shade = Shade::light;
    return options;
}

}  // namespace jcic::ui
