#include "ui/registers/sheet_button.h"

namespace jcic::ui {

SheetButton::SheetButton(Commands& commands, QWidget* parent) : QPushButton(parent), commands_(commands) {
    setObjectName(QStringLiteral("showSheet"));
    setProperty("kind", QStringLiteral("step"));
    hide();
}

void SheetButton::name(command::Book book) {
    setText(RowWindows::title(book));
}

void SheetButton::open(command::Book book, const std::string& row) {
    if (row.empty() || RowWindows::title(book).isEmpty()) return;
    RowWindows::open(commands_, book, row, parentWidget(),
                     {[this] { Q_EMIT changed(); }, [this](const Fault& fault) { Q_EMIT failed(fault); }});
}

}  // namespace jcic::ui
