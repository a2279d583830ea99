#pragma once
// Options of the graphical program's command line.

#include <QApplication>
#include <QCommandLineParser>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/workplace.h"
#include "ui/look/language.h"
#include "ui/look/preferences.h"

namespace jcic::ui {

struct Options {
    desk::OpenOptions opening;
    std::optional<Language> language;
    std::optional<Shade> shade;
    bool practice_day = false;
    bool end_when_painted = false;
    std::filesystem::path output;
    std::string trace;
};

class CommandLine {
public:
    /// Needs no application object: a process that executes another program must not open anything first.
    explicit CommandLine(const std::vector<std::string>& arguments);
    [[nodiscard]] bool asks_for_practice() const;
    [[nodiscard]] std::optional<Language> language() const;
    /// Whether it is --help or --version, which need no display.
    [[nodiscard]] bool only_tells() const;
    void print_help_or_version(const QCoreApplication& application) { parser_.process(application); }
    /// Exits with status 2 if the command line is invalid.
    [[nodiscard]] Options options(const QApplication& application);

private:
    QCommandLineParser parser_;
};

}  // namespace jcic::ui
