#include "ui/look/theme.h"

#include <QFont>
#include <QPalette>
#include <QPointer>
#include <QRegularExpression>

#include "ui/look/drawn_style.h"

namespace jcic::ui::theme {
namespace {

const Tokens light{.paper = "#f6f5f1",
                   .card = "#ffffff",
                   .ink = "#1c2730",
                   .soft = "#5b6872",
                   .line = "#d9d7cf",
                   .edge = "#7f878c",
                   .accent = "#0b5f66",
                   .on_accent = "#ffffff",
                   .chosen = "#e0eeee",
                   .ok = "#256b39",
                   .warn = "#9a5700",
                   .bad = "#a3231b",
                   .info = "#2a5599",
                   .warn_ground = "#fbf0dc",
                   .bad_ground = "#fbe7e4",
                   .rail = "#14323a",
                   .on_rail = "#cfe0e2",
                   .rail_chosen = "#2b454d",
                   .rail_mark = "#7fd6d6",
                   .practice = "#7a3fa0",
                   .on_practice = "#ffffff"};
const Tokens dark{.paper = "#12181c",
                  .card = "#1b2329",
                  .ink = "#e6ecef",
                  .soft = "#9aa8b1",
                  .line = "#323d45",
                  .edge = "#6c7a84",
                  .accent = "#5cc0c4",
                  .on_accent = "#0c1a1f",
                  .chosen = "#1d3a3d",
                  .ok = "#7cc890",
                  .warn = "#e8b15c",
                  .bad = "#f08a80",
                  .info = "#8fb6f0",
                  .warn_ground = "#33291a",
                  .bad_ground = "#38211f",
                  .rail = "#0c1a1f",
                  .on_rail = "#a9c2c6",
                  .rail_chosen = "#22323a",
                  .rail_mark = "#7fd6d6",
                  .practice = "#7a3fa0",
                  .on_practice = "#ffffff"};
Shade current = Shade::light;
int text_percent = 100;

QPalette palette_of(const Tokens& t) {
    QPalette p;
    p.setColor(QPalette::Window, t.paper);
    p.setColor(QPalette::WindowText, t.ink);
    p.setColor(QPalette::Base, t.card);
    p.setColor(QPalette::AlternateBase, t.paper);
    p.setColor(QPalette::Text, t.ink);
    p.setColor(QPalette::Button, t.card);
    p.setColor(QPalette::ButtonText, t.ink);
    p.setColor(QPalette::ToolTipBase, t.card);
    p.setColor(QPalette::ToolTipText, t.ink);
    p.setColor(QPalette::PlaceholderText, t.soft);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.on_accent);
    p.setColor(QPalette::Link, t.info);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Dark, t.soft);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.soft);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.line);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.ink);
    return p;
}

/// Every size in points, as large as the text is to be.
QString enlarged(const QString& sheet) {
    static const QRegularExpression size(QStringLiteral("([0-9.]+)pt"));
    QString out;
    qsizetype from = 0;
    for (auto found = size.globalMatch(sheet); found.hasNext();) {
        const auto one = found.next();
        out += sheet.mid(from, one.capturedStart() - from);
        out += QStringLiteral("%1pt").arg(points(one.captured(1).toDouble()));
        from = one.capturedEnd();
    }
    return out + sheet.mid(from);
}

/// The sheet names colours as @token; a missing one would show as itself in tests.
QString filled(QString sheet, const Tokens& t) {
    const std::pair<const char*, QColor> names[]{{"@paper", t.paper},
                                                 {"@card", t.card},
                                                 {"@ink", t.ink},
                                                 {"@soft", t.soft},
                                                 {"@line", t.line},
                                                 {"@edge", t.edge},
                                                 {"@on_accent", t.on_accent},
                                                 {"@accent", t.accent},
                                                 {"@chosen", t.chosen},
                                                 {"@ok", t.ok},
                                                 {"@warn_ground", t.warn_ground},
                                                 {"@warn", t.warn},
                                                 {"@bad_ground", t.bad_ground},
                                                 {"@bad", t.bad},
                                                 {"@info", t.info},
                                                 {"@rail_chosen", t.rail_chosen},
                                                 {"@rail_mark", t.rail_mark},
                                                 {"@rail", t.rail},
                                                 {"@on_rail", t.on_rail},
                                                 {"@practice", t.practice},
                                                 {"@on_practice", t.on_practice}};
    for (const auto& [name, colour] : names) sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

/// Line edits take their colours from the palette: with one of the sheet's own Qt halves the placeholder's contrast.
const char* const sheet = R"(
QLabel[kind="title"] { font-size: 16.5pt; font-weight: bold; }
QLabel[kind="program"] { font-size: 16.5pt; font-weight: bold; }
QLabel[kind="heading"] { font-weight: bold; }
QLabel[kind="figure"] { font-size: 12pt; font-weight: bold; }
QLabel[kind="fact"] { font-size: 12pt; font-weight: bold; }
QLabel[kind="soft"], QLabel[kind="field"] { color: @soft; }
QLabel[kind="small"], QLabel[kind="field"], QLabel[kind="note"] { font-size: 9pt; }
QLabel[kind="small"] { color: @soft; }
QLabel[kind="notice"] { background: @warn_ground; border-left: 3px solid @warn; padding: 6px 12px; }
QFrame[kind="effect"] { background: @chosen; border: 0; border-left: 3px solid @accent; border-radius: 0; }
QLabel[kind="told"] { background: @chosen; border-left: 3px solid @ink; padding: 6px 12px; }
QLabel[kind="alarm"] { background: @bad_ground; border-left: 3px solid @bad; padding: 6px 12px; }
QLabel[kind="origin"] { color: @accent; font-size: 9pt; }
QLabel[kind="warning-danger"] { background: @bad_ground; border-left: 3px solid @bad; }
QLabel[kind="warning-attention"] { background: @warn_ground; border-left: 3px solid @warn; }
QLabel[kind="warning-note"] { background: @paper; border-left: 3px solid @soft; }
QLabel[kind="warning-danger"], QLabel[kind="warning-attention"], QLabel[kind="warning-note"] { font-size: 9pt;
    padding: 4px 8px 4px 28px; }
QFrame[kind="card"] { background: @card; border: 1px solid @line; border-radius: 6px; }
QFrame[kind="bar"] { background: @card; border: 0; border-top: 1px solid @line; }
QFrame[kind="ticked"] { background: @chosen; border: 0; border-top: 1px solid @accent; }
QFrame[kind="bar"] QLabel { color: @soft; font-size: 9pt; }
QFrame[kind="active-card"] { background: @card; border: 1px solid @accent; border-radius: 6px; }
QFrame[kind="drawer"] { background: @card; border: 0; border-left: 1px solid @line; }
QFrame[kind="drawer"] QListView { border: 1px solid @card; }
QFrame[kind="grey-line"] { background: @line; border: 0; border-left: 3px solid @edge; }
QFrame[kind="rule"] { background: @line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[kind="upright"] { background: @line; border: 0; max-width: 1px; min-width: 1px; }
QFrame[kind="practice-edge"] { background: @practice; border: 0; max-height: 3px; min-height: 3px; }
QWidget[kind="strip"] { background: @card; border-bottom: 1px solid @line; }
QWidget[kind="foot"] { background: @paper; border-top: 1px solid @line; }
QWidget[kind="foot"] QLabel { color: @soft; font-size: 9pt; }
QWidget[kind="rail"] { background: @rail; }
QWidget[kind="rail"] QLabel { color: #ffffff; font-size: 12pt; font-weight: bold; padding: 0 16px; }
QWidget[kind="rail"] QLabel[kind="rail-soft"] { color: @on_rail; font-size: 9pt; font-weight: normal;
    padding: 0 16px 4px 16px; }
QWidget[kind="rail"] QPushButton { background: transparent; color: @on_rail; border: 0; border-radius: 0;
    border-left: 3px solid transparent; padding: 4px 16px 4px 46px; text-align: left; min-height: 28px; }
QFrame[kind="rail-rule"] { background: @rail_chosen; border: 0; max-height: 1px; min-height: 1px; }
QWidget[kind="rail"] QPushButton:hover { background: @rail_chosen; }
QWidget[kind="rail"] QPushButton:focus { border: 1px solid @rail_mark; border-left: 3px solid @rail_mark; }
QWidget[kind="rail"] QPushButton:checked { background: @rail_chosen; border-left: 3px solid @rail_mark;
    color: #ffffff; }
QPushButton { background: @card; color: @ink; border: 1px solid @edge; border-radius: 4px; padding: 4px 16px;
    min-height: 26px; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }
QPushButton:default { color: @accent; border-color: @accent; }
QPushButton:hover { border-color: @accent; }
QPushButton:focus { border: 2px solid @accent; padding: 3px 15px; }
QPushButton:pressed { background: @chosen; }
QPushButton:disabled { color: @soft; background: @paper; }
QPushButton[kind="primary"] { background: @accent; color: @on_accent; border-color: @accent; }
QPushButton[kind="primary"]:focus { border: 2px solid @ink; }
QPushButton[kind="primary"]:disabled { background: @paper; color: @soft; border-color: @edge; }
QPushButton[kind="chip"] { border-radius: 16px; padding: 2px 10px; min-height: 26px; font-size: 9pt; }
QPushButton[kind="chip"]:checked { background: @chosen; border: 2px solid @accent; padding: 1px 9px; color: @accent; }
QPushButton[kind="menu"] { padding-right: 34px; }
QPushButton[kind="menu"]:focus { padding-right: 33px; }
QPushButton[kind="menu"]::menu-indicator { image: none; width: 0; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: @accent; padding: 4px 8px; }
QPushButton[kind="quiet"]:hover { border-color: @accent; }
QPushButton[kind="quiet"]:focus { border: 2px solid @accent; padding: 3px 7px; }
QPushButton[kind="step"] { text-align: left; padding: 4px 12px; }
QPushButton[kind="step"]:focus { padding: 3px 11px; }
QPushButton[kind="likely"] { background: @chosen; color: @accent; border: 1px solid @accent; border-left: 4px solid @accent;
    text-align: left; padding: 4px 12px; font-weight: bold; }
QPushButton[kind="likely"]:focus { border: 2px solid @accent; border-left: 4px solid @accent; padding: 3px 11px; }
QPushButton[kind="danger"] { color: @bad; border-color: @bad; }
QPushButton[kind="danger"]:focus { border: 2px solid @bad; }
QPushButton[kind="danger"]:disabled { color: @soft; border-color: @edge; }
QPushButton[kind="link"] { background: transparent; color: @accent; border: 1px solid transparent; padding: 1px 4px;
    min-height: 20px; text-decoration: underline; }
QPushButton[kind="link"]:hover { border-color: @edge; }
QPushButton[kind="link"]:focus { border: 2px solid @accent; padding: 0 3px; }
QPushButton[kind="link"]:disabled { background: transparent; color: @soft; text-decoration: none; }
QPushButton[kind="way"] { background: transparent; color: @accent; border: 1px solid transparent; padding: 1px 6px;
    min-height: 26px; }
QPushButton[kind="way"]:hover { border-color: @edge; }
QPushButton[kind="way"]:focus { border: 2px solid @accent; padding: 0 5px; }
QPushButton[kind="way"]:disabled { background: transparent; color: @soft; }
QComboBox[kind="way"] { background: transparent; color: @accent; border: 1px solid transparent; padding: 1px 6px; }
QComboBox[kind="way"]:focus { border: 2px solid @accent; padding: 0 5px; }
QPushButton[kind="segment-first"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[kind="segment-last"] { border-top-left-radius: 0; border-bottom-left-radius: 0; border-left: 0; }
QPushButton[kind="segment-last"]:focus { border: 2px solid @accent; }
QPushButton[kind="segment-first"]:checked, QPushButton[kind="segment-last"]:checked { background: @chosen;
    color: @accent; }
QPushButton[kind="practice"] { background: @practice; color: @on_practice; border: 1px solid @practice; font-weight: bold;
    min-height: 24px; padding: 2px 34px 2px 12px; }
QPushButton[kind="practice"]:focus { border: 2px solid @ink; padding: 1px 33px 1px 11px; }
QPushButton[kind="practice"]::menu-indicator { image: none; width: 0; }
QLineEdit, QPlainTextEdit, QTextBrowser, QComboBox { background: @card; border: 1px solid @edge; border-radius: 4px;
    padding: 4px 10px; selection-background-color: @accent; selection-color: @on_accent; }
QTextBrowser, QComboBox { color: @ink; }
QLineEdit, QComboBox { min-height: 26px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextBrowser:focus, QComboBox:focus { border: 2px solid @accent; padding: 3px 9px; }
QLineEdit[wrong="true"] { border-color: @bad; }
QFrame[kind="search"] { background: @card; border: 1px solid @edge; border-radius: 4px; }
QFrame[kind="search"][active="true"] { border: 2px solid @accent; }
QLineEdit[kind="inside"], QLineEdit[kind="inside"]:focus { border: 0; padding: 1px 2px; }
QComboBox[kind="chip"], QComboBox[kind="chip"]:focus { min-height: 24px; border: 0; padding: 1px 4px; }
QFrame[kind="banner"] { background: @card; border: 1px solid @line; border-left: 3px solid @soft; border-radius: 0; }
QFrame[kind="banner"][state="good"] { border-left: 3px solid @ok; }
QFrame[kind="banner"][state="mind"] { border-left: 3px solid @warn; }
QFrame[kind="banner"][state="act"] { background: @bad_ground; border-left: 3px solid @bad; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: @paper; }
QComboBox:disabled { color: @soft; }
QComboBox::drop-down { border: 0; width: 28px; }
QComboBox QAbstractItemView { background: @card; color: @ink; border: 1px solid @edge; padding: 4px;
    selection-background-color: @chosen; selection-color: @ink; }
QCheckBox { spacing: 8px; min-height: 28px; }
QTableView, QListView { background: @card; border: 2px solid @card; gridline-color: @line; selection-background-color: @chosen;
    selection-color: @ink; }
QTableView:focus, QListView:focus { border: 2px solid @accent; }
QTableView[ring="row"]:focus, QListView[ring="row"]:focus { border: 2px solid @card; }
QTableCornerButton::section { background: @card; border: 0; border-bottom: 1px solid @line; }
QTreeView { background: @card; color: @ink; border: 2px solid @line; }
QTreeView:focus { border: 2px solid @accent; }
QTreeView[ring="row"]:focus { border: 2px solid @line; }
QTreeView::item { padding: 6px 10px; border: 0; }
QTreeView::item:selected { background: @chosen; color: @ink; }
QTreeView[kind="bare"], QTreeView[kind="bare"]:focus { border: 2px solid @card; border-radius: 4px; }
QPushButton[kind="narrow"] { padding: 4px 8px; }
QPushButton[kind="narrow"]:focus { padding: 3px 7px; }
QHeaderView { background: @card; border: 0; }
QHeaderView::section { background: @card; color: @soft; border: 0; border-bottom: 1px solid @line; padding: 6px 10px;
    font-size: 9pt; }
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget#scrollContent { background: transparent; }
QScrollArea:focus { border: 1px solid @accent; }
QProgressBar { border: 1px solid @edge; border-radius: 4px; background: @card; color: @ink; text-align: center;
    min-height: 20px; }
QProgressBar::chunk { background: @chosen; border-bottom: 3px solid @accent; }
QMenu { background: @card; color: @ink; border: 1px solid @edge; }
QMenu::item { padding: 8px 24px; }
QMenu::item:selected { background: @chosen; color: @ink; }
)";

}  // namespace

const Tokens& tokens(Shade shade) {
    return shade == Shade::dark ? dark : light;
}
const Tokens& tokens() {
    return tokens(current);
}
Shade shade() {
    return current;
}

Shade system_shade() {
    return QPalette().color(QPalette::Window).lightness() < 128 ? Shade::dark : Shade::light;
}

double points(double size) {
    return size * text_percent / 100;
}

void apply(QApplication& application, Shade wanted, int text) {
    current = wanted;
    const bool first = application.styleSheet().isEmpty();
    static QPointer<LaterPolish> later;
    if (later == nullptr) later = new LaterPolish(&application);
    // A sheet set over another is laid on each widget once for every widget around it: five times as slow.
    later->take_sheet_off(application);
    text_percent = text;
    const auto& t = tokens(wanted);
    // It reads the tokens when it draws; a style set anew polishes every widget once more.
    if (first) QApplication::setStyle(new DrawnStyle);
    QFont font;
    // As on paper (paper/layout/layout.h): the Latin letters that were cut for the Chinese, so that both stand on one
    // line, with figures of one width; then the families that hold the rare characters of CNS 11643.
    font.setFamilies({QStringLiteral("Noto Sans CJK TC"), QStringLiteral("TW-Sung"), QStringLiteral("TW-Sung-Ext-B"),
                      QStringLiteral("DejaVu Sans")});
    font.setPointSizeF(points(10.5));
    if (QApplication::font() != font) QApplication::setFont(font);
    QApplication::setPalette(palette_of(t));
    later->lay_sheet_on(application, enlarged(filled(QString::fromLatin1(sheet), t)));
}

}  // namespace jcic::ui::theme
