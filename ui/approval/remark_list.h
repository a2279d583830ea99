#pragma once
// Points to note about a query, before it is submitted and on the approver's page.

#include <QWidget>

#include "app/inquiry/form/form.h"

namespace jcic::ui {

[[nodiscard]] QString remark_text(const inquiry::Remark& remark);

class RemarkList : public QWidget {
    Q_OBJECT
public:
    explicit RemarkList(QWidget* parent = nullptr);
    void show_remarks(const std::vector<inquiry::Remark>& remarks);
};

}  // namespace jcic::ui
