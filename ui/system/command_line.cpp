#include "ui/system/command_line.h"

#include <QTextStream>
#include <cstdlib>

#include "ui/look/text.h"

namespace jcic::ui {
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
