#pragma once
// Label and value, line by line, with a thin rule under each: how a page of facts is read.

#include <QWidget>
#include <vector>

namespace jcic::ui {

class FactRows : public QWidget {
    Q_OBJECT
public:
    explicit FactRows(QWidget* parent = nullptr);
    void show_rows(const std::vector<std::pair<QString, QString>>& rows);
    /// From the "label\tvalue\n" lines of a page that is signed: exactly these are shown.
    void show_page(const QString& page);

private:
    std::vector<std::pair<QString, QString>> rows_;
};

}  // namespace jcic::ui
