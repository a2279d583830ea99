#pragma once
// What the windows' command line asks for.

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
    /// Read before there is an application: whoever becomes another program opens nothing before.
    explicit CommandLine(const std::vector<std::string>& arguments);
    [[nodiscard]] bool asks_for_practice() const;
    [[nodiscard]] std::optional<Language> language() const;
    /// --help or --version: needs no display.
    [[nodiscard]] bool only_tells() const;
    void print_help_or_version(const QCoreApplication& application) { parser_.process(application); }
    /// Ends the program with exit status 2 where the command line is not understood.
    [[nodiscard]] Options options(const QApplication& application);

private:
    QCommandLineParser parser_;
};

}  // namespace jcic::ui
