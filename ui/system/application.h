#pragma once
// The graphical application. Delivers keys for a secret field to that field alone, bypassing the application's event
// filters: Qt's accessibility bridge is one of them and reports every key on the desktop's bus. No filter could be sure
// to precede it, because it is installed when a listener appears.

#include <QApplication>
#include <QCommandLineParser>
#include <QKeyEvent>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/workplace.h"
#include "ui/look/preferences.h"

namespace jcic::ui {

class Application : public QApplication {
    Q_OBJECT
public:
    using QApplication::QApplication;
    /// Catches exceptions of slots: emits escaped() and continues.
    bool notify(QObject* receiver, QEvent* event) override;

Q_SIGNALS:
    void escaped(const jcic::Fault& fault);

private:
    bool deliver(QObject* receiver, QEvent* event);
    /// Whether the event was delivered to a secret field and needs no further handling.
    bool kept_secret(QObject* window, QKeyEvent& event);
    /// Keys that were pressed elsewhere: their releases are delivered as usual, in a secret field too. A key pressed in
    /// a secret field is released silently, wherever the focus is by then.
    std::set<int> pressed_elsewhere_;
};

// Options of the graphical program's command line.

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
